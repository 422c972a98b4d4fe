package dev.poam.report.dashboard;

import dev.poam.report.text.ConsoleText;
import org.jspecify.annotations.Nullable;

/** Text of people as a page shows it; that it is no markup is the template's matter. */
final class PageText {

    private PageText() {}

    /**
     * The text with each invisible character that could hide something or turn it round written out, and its lines as they
     * are; nothing for null.
     */
    static String shown(@Nullable String text) {
        return text == null
                ? ""
                : String.join(
                        "\n", text.strip().lines().map(ConsoleText::escaped).toList());
    }

    /** The same on one line of a limited length, with an ellipsis for the rest. */
    static String shortened(@Nullable String text, int length) {
        return cut(shown(text).replace('\n', ' '), length);
    }

    /** A line as it is indented, of a limited length, with an ellipsis for the rest. */
    static String cut(String line, int length) {
        return line.codePointCount(0, line.length()) <= length
                ? line
                : line.substring(0, line.offsetByCodePoints(0, length - 1)) + "…";
    }
}
