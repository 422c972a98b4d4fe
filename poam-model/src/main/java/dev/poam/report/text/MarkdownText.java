package dev.poam.report.text;

import java.util.regex.Pattern;

/** Text of people as it may stand in a line of Markdown without being taken for markup. */
public final class MarkdownText {

    private static final String MARKUP = "\\`*_{}[]<>()#+!|~&$";

    /** A bullet, the number of a list, a rule or what underlines a heading. */
    private static final Pattern LINE_START = Pattern.compile("^(?:([0-9]{1,9})(?=\\.)|(?=[-=]))");

    private MarkdownText() {}

    /**
     * The text on one line, with a backslash before each character that Markdown could take for its own, and with the name
     * of each that turns the order of reading.
     */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.strip().codePoints().forEach(each -> {
            if (MARKUP.indexOf(each) >= 0) {
                escaped.append('\\');
            }
            if (isDirection(each)) {
                escaped.append(String.format("\\[U\\+%04X\\]", each));
            } else {
                escaped.appendCodePoint(isBreak(each) ? ' ' : each);
            }
        });
        return escaped.toString();
    }

    /** The same where a line begins, so that no list, rule or heading does. */
    static String atStartOfLine(String text) {
        return LINE_START.matcher(escaped(text)).replaceFirst("$1\\\\");
    }

    private static boolean isBreak(int codePoint) {
        return Character.isISOControl(codePoint) || codePoint == 0x2028 || codePoint == 0x2029;
    }

    /** What lets text be read in another order than it stands in (CVE-2021-42574). */
    private static boolean isDirection(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
