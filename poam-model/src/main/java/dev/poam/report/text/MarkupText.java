package dev.poam.report.text;

/** Text of people as it may stand in an element or an attribute of HTML and XML. */
public final class MarkupText {

    private MarkupText() {}

    /** The text with references in place of what could end it or begin markup. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char each : wellFormed(text).toCharArray()) {
            switch (each) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(each);
            }
        }
        return escaped.toString();
    }

    /** The text with the replacement character in place of each character that XML 1.0 does not allow. */
    public static String wellFormed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().forEach(each -> allowed.appendCodePoint(isAllowed(each) ? each : 0xFFFD));
        return allowed.toString();
    }

    private static boolean isAllowed(int codePoint) {
        return (codePoint >= ' ' && codePoint <= 0xD7FF)
                || codePoint == '\t'
                || codePoint == '\n'
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || codePoint >= 0x10000;
    }
}
