package dev.poam.report.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A value that is another one now.
 *
 * @param name of the value, such as {@code risk.cvss}
 * @param before empty when there was none
 * @param after empty when there is none any more
 */
record ValueChange(String name, String before, String after) {

    /** The names that stand for other values, or for none, on one of the sides; by name. */
    static List<ValueChange> of(Map<String, String> before, Map<String, String> after) {
        Map<String, String> names = new TreeMap<>(before);
        names.putAll(after);
        List<ValueChange> changes = new ArrayList<>();
        for (String name : names.keySet()) {
            String old = before.getOrDefault(name, "");
            String now = after.getOrDefault(name, "");
            if (!old.equals(now)) {
                changes.add(new ValueChange(name, old, now));
            }
        }
        return changes;
    }

    /** The same for the values of a list, each under its name; of several with one name the first counts. */
    static <T> List<ValueChange> of(
            List<T> before, List<T> after, Function<T, String> name, Function<T, String> value) {
        return of(byName(before, name, value), byName(after, name, value));
    }

    private static <T> Map<String, String> byName(List<T> all, Function<T, String> name, Function<T, String> value) {
        Map<String, String> values = new TreeMap<>();
        all.forEach(each -> values.putIfAbsent(name.apply(each), value.apply(each)));
        return values;
    }

    /** What happened to it, in a word. */
    String verb() {
        if (before.isEmpty()) {
            return "added";
        }
        return after.isEmpty() ? "removed" : "changed";
    }

    /** Whether one of the values is the other, whatever blanks and line ends stand between the words. */
    boolean isLayoutOnly() {
        return Objects.equals(words(before), words(after));
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
