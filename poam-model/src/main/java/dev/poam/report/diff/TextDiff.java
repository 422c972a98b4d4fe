package dev.poam.report.diff;

import dev.poam.history.LineDiff;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two texts compared line by line, a long line sentence by sentence. */
final class TextDiff {

    /** Lines that stay around a change. */
    private static final int CONTEXT = 1;

    private static final int LONG_LINE = 100;

    private TextDiff() {}

    /** Whether a change is better read as lines than as two values side by side. */
    static boolean isWorthwhile(ValueChange change) {
        return change.before().length() + change.after().length() > ChangeTables.SHORT_TEXT;
    }

    /** The lines that differ and what stands around them, each behind {@code -}, {@code +} or a blank. */
    static List<String> of(String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        LineDiff diff = LineDiff.of(bytes(old), bytes(now), CONTEXT);
        return diff.compared()
                ? diff.lines().stream().map(TextDiff::marked).toList()
                : Stream.concat(
                                old.stream().map(line -> "- " + line),
                                now.stream().map(line -> "+ " + line))
                        .toList();
    }

    private static byte[] bytes(List<String> lines) {
        return lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String marked(LineDiff.Line line) {
        return switch (line.kind()) {
            case BEFORE -> "- " + line.text();
            case AFTER -> "+ " + line.text();
            case BOTH -> "  " + line.text();
            case GAP -> "  \u2026";
        };
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        if (text.isBlank()) {
            return lines;
        }
        for (String line : text.strip().split("\\R", -1)) {
            if (line.length() > LONG_LINE) {
                lines.addAll(List.of(line.split("(?<=[.;:!?]) +")));
            } else {
                lines.add(line);
            }
        }
        return lines;
    }
}
