package dev.poam.exchange.sheet.incoming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the milestones of one cell: {@code 1. Buy keys (06/30/2026)}, one a line or numbered one behind the other. */
final class MilestoneText {

    private static final Pattern NUMBERED = Pattern.compile("(?<=[\\s;.,)])(?=(?:\\([0-9]{1,2}\\)|[0-9]{1,2}[.)])\\s)");
    private static final Pattern MARK = Pattern.compile(
            "\\A(?:milestone\\s{0,2}#?[0-9]{1,3}\\s{0,2}[:.)-]|#?\\(?[0-9]{1,3}(?:[.):]\\)?|\\s?\\|)\\s|[-*\\u2022\\u2013]\\s)\\s{0,9}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DONE = Pattern.compile(
            "(?:completed?|done|closed|finished)[\\s:]{0,3}(?:on|as of)?\\s?\\z", Pattern.CASE_INSENSITIVE);
    private static final Pattern DUE = Pattern.compile(
            "[\\s,;:|(\\u2013-]{0,9}(?:\\b(?:due|target|by|ecd|eta|on|complete by|scheduled for|est|estimated))?"
                    + "[\\s.:(]{0,9}\\z",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAIL = Pattern.compile("\\A[\\s,;:|.)\\u2013-]{1,9}");

    private final DateText dates;

    MilestoneText(DateText dates) {
        this.dates = dates;
    }

    /**
     * One step.
     *
     * @param text as the sheet has it
     * @param name the text without number and dates
     */
    record Step(
            String text,
            String name,
            @Nullable LocalDate target,
            @Nullable LocalDate completed) {

        /** Whether it says all that a milestone needs. */
        boolean isWhole() {
            return target != null && !name.isEmpty();
        }
    }

    /** The steps in their order. */
    List<Step> steps(String cell) {
        List<Step> steps = new ArrayList<>();
        for (String line : cell.lines().toList()) {
            for (String part : NUMBERED.split(line, -1)) {
                for (String piece : pieces(part)) {
                    if (!piece.isBlank()) {
                        steps.add(step(piece.strip()));
                    }
                }
            }
        }
        return steps;
    }

    /** Parts a text at its semicolons when each part has a date of its own. */
    private List<String> pieces(String text) {
        List<String> pieces = List.of(text.split(";", -1)).stream()
                .filter(piece -> !piece.isBlank())
                .toList();
        boolean each = pieces.stream().allMatch(piece -> dates.first(piece).isPresent());
        return each ? pieces : List.of(text);
    }

    private Step step(String text) {
        Matcher mark = MARK.matcher(text);
        String rest = mark.find() ? text.substring(mark.end()) : text;
        LocalDate target = null;
        LocalDate completed = null;
        Optional<DateText.Found> found = dates.first(rest);
        while (found.isPresent() && (target == null || completed == null)) {
            String before = rest.substring(0, found.get().start());
            String behind = rest.substring(found.get().end());
            boolean isDone = DONE.matcher(before).find();
            if (isDone ? completed != null : target != null) {
                break;
            }
            if (isDone) {
                completed = found.get().date();
                before = DONE.matcher(before).replaceFirst("");
            } else {
                target = found.get().date();
            }
            rest = joined(before, behind);
            found = dates.first(rest);
        }
        return new Step(text, rest.strip(), target, completed);
    }

    private static String joined(String before, String behind) {
        String head = DUE.matcher(before).replaceFirst("");
        String tail = TRAIL.matcher(behind).replaceFirst("");
        return head.isEmpty() || tail.isEmpty() ? head + tail : head + " " + tail;
    }
}
