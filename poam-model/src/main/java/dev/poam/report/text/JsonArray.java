package dev.poam.report.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A JSON array in the making. */
public final class JsonArray {

    private final List<Object> elements = new ArrayList<>();

    public JsonArray add(String value) {
        elements.add(value);
        return this;
    }

    public JsonArray add(Number value) {
        elements.add(value);
        return this;
    }

    /** The new object at the end. */
    public JsonObject addObject() {
        JsonObject object = new JsonObject();
        elements.add(object);
        return object;
    }

    List<Object> elements() {
        return Collections.unmodifiableList(elements);
    }
}
