package dev.poam.report;

/** Text of people as it may stand in a line of Markdown without being taken for markup. */
final class MarkdownText {

    private static final String MARKUP = "\\`*_{}[]<>()#+!|~&$";

    private MarkdownText() {}

    /** The text on one line, with a backslash before each character that Markdown could take for its own. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char each : text.strip().toCharArray()) {
            if (MARKUP.indexOf(each) >= 0) {
                escaped.append('\\');
            }
            escaped.append(Character.isISOControl(each) ? ' ' : each);
        }
        return escaped.toString();
    }
}
