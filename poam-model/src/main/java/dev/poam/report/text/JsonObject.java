package dev.poam.report.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making: its fields stand in the order in which they were put. */
public final class JsonObject {

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    public JsonObject put(String name, @Nullable String value) {
        fields.put(name, value);
        return this;
    }

    public JsonObject put(String name, @Nullable Number value) {
        fields.put(name, value);
        return this;
    }

    public JsonObject put(String name, boolean value) {
        fields.put(name, value);
        return this;
    }

    public JsonObject putNull(String name) {
        fields.put(name, null);
        return this;
    }

    /** The new object under this name. */
    public JsonObject putObject(String name) {
        JsonObject object = new JsonObject();
        fields.put(name, object);
        return object;
    }

    /** The new list under this name. */
    public JsonArray putArray(String name) {
        JsonArray array = new JsonArray();
        fields.put(name, array);
        return array;
    }

    Map<String, @Nullable Object> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** The object as a file holds it. */
    public String text() {
        return JsonText.of(this);
    }
}
