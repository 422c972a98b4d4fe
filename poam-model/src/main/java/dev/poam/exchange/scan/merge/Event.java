package dev.poam.exchange.scan.merge;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What changed about a weakness, by the scan that told it.
 *
 * @param on the day of the scan
 * @param scan the beginning of its SHA-256
 * @param what {@code severity} or {@code recurrence}
 * @param from how it was
 * @param to how it is
 */
public record Event(String on, String scan, String what, String from, String to) {

    Map<String, String> line() {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("on", on);
        line.put("scan", scan);
        line.put("what", what);
        line.put("from", from);
        line.put("to", to);
        return line;
    }

    static Event of(Map<String, String> line) {
        return new Event(
                line.getOrDefault("on", ""),
                line.getOrDefault("scan", ""),
                line.getOrDefault("what", ""),
                line.getOrDefault("from", ""),
                line.getOrDefault("to", ""));
    }
}
