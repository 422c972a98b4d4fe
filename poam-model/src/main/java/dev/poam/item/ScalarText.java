package dev.poam.item;

import dev.poam.source.InvisibleCharacters;
import dev.poam.source.ScalarNode;

/** How a value is written in YAML so that reading it gives exactly the value again, with quotes only where needed. */
final class ScalarText {

    private static final String NOT_FIRST = "-?:,[]{}#&*!|>'\"%@`";
    private static final String NOT_IN_FLOW = ",[]{}";

    private static final int LINE_LENGTH = 110;

    private ScalarText() {}

    /** The value on one line, in the style that stood there before if that can carry it. */
    static String onOneLine(String value, ScalarNode.Style before, boolean inFlow) {
        if (needsEscapes(value) || before == ScalarNode.Style.DOUBLE_QUOTED) {
            return doubleQuoted(value);
        }
        if (before == ScalarNode.Style.SINGLE_QUOTED || !canBePlain(value, inFlow)) {
            return "'" + value.replace("'", "''") + "'";
        }
        return value;
    }

    /** Whether a value of several lines can be written line by line under {@code |-}. */
    static boolean canBeLiteral(String value) {
        boolean manyLines = value.indexOf('\n') > 0;
        return manyLines
                && !value.endsWith("\n")
                && value.charAt(0) != ' '
                && value.lines().noneMatch(line -> needsEscapes(line) || line.endsWith(" "))
                && value.indexOf('\r') < 0;
    }

    /** The value line by line, each with the indentation before it; the first line is the indicator. */
    static String literal(String value, String indent, String lineEnd) {
        StringBuilder text = new StringBuilder("|-");
        value.lines().forEach(line -> {
            text.append(lineEnd);
            if (!line.isEmpty()) {
                text.append(indent).append(line);
            }
        });
        return text.toString();
    }

    /** Whether a value of one line is long, and can be broken into several under {@code >-}. */
    static boolean canBeFolded(String value) {
        return value.length() > LINE_LENGTH
                && !needsEscapes(value)
                && !value.contains("  ")
                && value.strip().equals(value);
    }

    /** The value broken at spaces, each line with the indentation before it; the first line is the indicator. */
    static String folded(String value, String indent) {
        StringBuilder text = new StringBuilder(">-");
        int length = LINE_LENGTH;
        for (String word : value.split(" ", -1)) {
            if (length + 1 + word.length() > LINE_LENGTH) {
                text.append('\n').append(indent);
                length = indent.length();
            } else {
                text.append(' ');
                length++;
            }
            text.append(word);
            length += word.length();
        }
        return text.toString();
    }

    private static boolean canBePlain(String value, boolean inFlow) {
        if (value.isEmpty() || NOT_FIRST.indexOf(value.charAt(0)) >= 0 || value.equals("~") || value.equals("null")) {
            return false;
        }
        if (value.charAt(0) == ' ' || value.endsWith(" ") || value.endsWith(":") || value.startsWith("...")) {
            return false;
        }
        if (value.contains(": ") || value.contains(" #")) {
            return false;
        }
        return !inFlow || value.chars().noneMatch(c -> NOT_IN_FLOW.indexOf(c) >= 0 || c == ':');
    }

    private static boolean needsEscapes(String value) {
        return value.codePoints().anyMatch(ScalarText::needsEscape);
    }

    private static boolean needsEscape(int c) {
        return Character.isISOControl(c)
                || c == 0x2028
                || c == 0x2029
                || InvisibleCharacters.isInvisible(c)
                || (c & 0xFFFE) == 0xFFFE;
    }

    private static String doubleQuoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                text.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                text.append("\\n");
            } else if (c == '\t') {
                text.append("\\t");
            } else if (needsEscape(c)) {
                text.append(c > 0xFFFF ? String.format("\\U%08X", c) : String.format("\\u%04X", c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.append('"').toString();
    }
}
