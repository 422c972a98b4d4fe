package dev.poam.exchange.scan.read;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of the elements in an element, by their names. */
record Children(Map<String, List<String>> texts) {

    /** Whether there is such an element with a text. */
    boolean has(String name) {
        return !one(name).isBlank();
    }

    /** The first; empty when there is none. */
    String one(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? "" : all.get(0).strip();
    }

    /** The first; null when there is none or it is blank. */
    @Nullable
    String orNull(String name) {
        return has(name) ? one(name) : null;
    }

    List<String> all(String name) {
        return texts.getOrDefault(name, List.of());
    }
}
