package dev.poam.exchange.sheet.incoming;

import dev.poam.source.InvisibleCharacters;

/** The texts of cells as items and messages have them. */
final class CellTexts {

    private static final int LONGEST_QUOTE = 80;

    private CellTexts() {}

    /** On one line, not too long, in quotation marks. */
    static String quoted(String text) {
        return quoted(text, LONGEST_QUOTE);
    }

    /** The same with a length of one's own, in characters without the dots that stand for the rest. */
    static String quoted(String text, int longest) {
        String line = oneLine(text);
        return "\"" + (line.length() > longest ? line.substring(0, longest) + "..." : line) + "\"";
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s{1,99}", " ").strip();
    }

    /** With line ends as everywhere here, and without the white space at them. */
    static String lines(String text) {
        StringBuilder lines = new StringBuilder();
        text.strip().lines().forEach(line -> lines.append(line.stripTrailing()).append('\n'));
        return lines.toString().strip();
    }

    /** Without what nobody sees. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints()
                .filter(each -> !InvisibleCharacters.isInvisible(each) && !Character.isISOControl(each))
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }
}
