package dev.poam.report.dashboard;

import java.util.List;

/**
 * A drawing, and the same in words and in numbers.
 *
 * @param id of the page's own
 * @param sentence what it comes to
 * @param svg markup that holds nothing of people's but as text
 */
record Chart(
        String id,
        String title,
        String sentence,
        String svg,
        List<Key> keys,
        List<String> header,
        List<List<String>> rows) {

    /** What a colour and form of the drawing stand for. */
    record Key(String css, String label) {}

    Chart {
        keys = List.copyOf(keys);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
