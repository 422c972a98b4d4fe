package dev.poam.rule;

import dev.poam.source.Position;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A finding that a fixture marks, as far as the mark tells.
 *
 * @param path null when the finding concerns no file
 * @param line 1-based; null when it concerns no line
 */
record Expectation(@Nullable String path, @Nullable Integer line, String rule) implements Comparable<Expectation> {

    private static final Comparator<Expectation> ORDER = Comparator.comparing(
                    Expectation::path, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(Expectation::line, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
            .thenComparing(Expectation::rule);

    static Expectation of(Finding finding) {
        Position position = finding.position();
        return new Expectation(finding.path(), position == null ? null : position.line(), finding.rule());
    }

    @Override
    public int compareTo(Expectation other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return path + (line == null ? "" : ":" + line) + " " + rule;
    }
}
