package dev.poam.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A JSON array in the making. */
final class JsonArray {

    private final List<Object> elements = new ArrayList<>();

    JsonArray add(String value) {
        elements.add(value);
        return this;
    }

    JsonArray add(Number value) {
        elements.add(value);
        return this;
    }

    /** The new object at the end. */
    JsonObject addObject() {
        JsonObject object = new JsonObject();
        elements.add(object);
        return object;
    }

    List<Object> elements() {
        return Collections.unmodifiableList(elements);
    }
}
