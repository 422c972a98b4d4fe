package dev.poam.report.text;

/**
 * Text from a repository made fit for a console or a log file.
 *
 * <p>A title or a file name may carry escape sequences that move the cursor, recolour or retitle the terminal, line
 * breaks that forge another log line, and invisible characters that make a text read other than it is.
 */
public final class ConsoleText {

    private ConsoleText() {}

    /**
     * The text with every control, formatting, line-separating and unpaired surrogate character written out as
     * {@code \}{@code u001b}; everything else stays.
     */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (!isHarmful(c)) {
                escaped.appendCodePoint(c);
            } else if (Character.isBmpCodePoint(c)) {
                escaped.append(String.format("\\u%04x", c));
            } else {
                escaped.append(String.format("\\u{%x}", c));
            }
        });
        return escaped.toString();
    }

    private static boolean isHarmful(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
