package dev.poam.rule;

import dev.poam.source.Position;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place where the POA&amp;M would not stand in front of an assessor.
 *
 * @param rule the rule's id, such as {@code date/overdue}
 * @param path relative to the POA&amp;M root, with forward slashes; null when it concerns no file
 * @param position null when it concerns the file as a whole, or no file
 * @param item the item's id; null when it concerns none
 * @param message what is wrong; one line without a period at the end
 * @param help what to do about it; one line
 */
public record Finding(
        String rule,
        Severity severity,
        @Nullable String path,
        @Nullable Position position,
        @Nullable String item,
        String message,
        String help)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(
                    Finding::path, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(Finding::position, Comparator.nullsFirst(Comparator.<Position>naturalOrder()))
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::item, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(Finding::help);

    Finding as(Severity other) {
        return new Finding(rule, other, path, position, item, message, help);
    }

    /** By path, line, column, rule; findings that concern no file come first. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
