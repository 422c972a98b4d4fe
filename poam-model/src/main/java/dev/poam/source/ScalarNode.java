package dev.poam.source;

/**
 * A single value.
 *
 * @param value the text that the quoting stands for; nothing is turned into a number, a date or a truth value
 */
public record ScalarNode(String value, Style style, Position position, Span span) implements Node {

    /** How the value is written. */
    public enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL,
        FOLDED
    }

    /** Whether there is no value: nothing after the colon, {@code ~} or {@code null}. */
    public boolean isNull() {
        return style == Style.PLAIN && (value.isEmpty() || value.equals("~") || value.equals("null"));
    }

    @Override
    public String describe() {
        return "a text";
    }
}
