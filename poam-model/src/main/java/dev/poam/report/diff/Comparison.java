package dev.poam.report.diff;

import dev.poam.history.Landing;
import dev.poam.rule.Audit;
import org.jspecify.annotations.Nullable;

/**
 * Two states of a POA&amp;M, one of which came out of the other, checked on the same day.
 *
 * @param from what the earlier state was named by, such as {@code origin/main}
 * @param base the commit of the earlier state, 40 hexadecimal digits
 * @param leftThere whether {@code from} has gone on since {@code base}, where the later state left it
 * @param to what the later state was named by; null for the files as they lie in the folder
 * @param tip the commit of the later state, or that of HEAD below the folder; 40 hexadecimal digits
 */
public record Comparison(
        String from,
        String base,
        boolean leftThere,
        @Nullable String to,
        String tip,
        Audit before,
        Audit after) {

    /** The earlier state in words. */
    String baseInWords() {
        return Landing.shortened(base) + (leftThere ? " (where it left " + from + ")" : " (" + from + ")");
    }

    /** The later state in words. */
    String tipInWords() {
        return to == null
                ? "the files as they lie in the folder, on top of " + Landing.shortened(tip)
                : Landing.shortened(tip) + " (" + to + ")";
    }
}
