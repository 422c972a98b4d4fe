package dev.poam.source.table;

/** Values as messages show them: on one line, not too long, in backquotes. */
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    static String value(String text) {
        StringBuilder shown = new StringBuilder("`");
        int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
        }
        return shown.append(end < text.length() ? "...`" : "`").toString();
    }
}
