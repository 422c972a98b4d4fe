package dev.poam.exchange.scan.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts, lists and mappings on one line, in the part of YAML that JSON's quotes belong to. */
final class FlowText {

    private static final String PLAIN_BESIDE_LETTERS = "._/@+-";
    private static final int HEX = 16;
    private static final int HEX_DIGITS = 4;

    private final String text;
    private int at;

    private FlowText(String text) {
        this.text = text;
    }

    static String scalar(String value) {
        return isPlain(value) ? value : quoted(value);
    }

    /** What every YAML reader takes for a text, in braces too; {@code no} and {@code 1.0} are texts to ours. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean between = i > 0 && i + 1 < value.length() && isLetter(value.charAt(i + 1));
            boolean fits = isLetter(c)
                    || (i > 0 && PLAIN_BESIDE_LETTERS.indexOf(c) >= 0)
                    || (between && (c == ':' || c == ' '));
            if (!fits) {
                return false;
            }
        }
        return !value.isEmpty();
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    static String list(List<String> values) {
        return values.stream().map(FlowText::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    static String map(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + scalar(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || (c >= 0x7F && needsEscape(c))) {
                quoted.append(String.format("\\u%04X", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Controls, line separators, what changes the direction of text, and surrogates, so that no line can be broken. */
    private static boolean needsEscape(char c) {
        int type = Character.getType(c);
        return Character.isISOControl(c)
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.UNASSIGNED;
    }

    /** A {@code String}, a {@code List} or a {@code Map} of them; null when it is none of these. */
    static @Nullable Object parse(String text) {
        FlowText flow = new FlowText(text);
        Object value = flow.value("");
        return flow.at == text.length() ? value : null;
    }

    private @Nullable Object value(String ends) {
        if (at >= text.length()) {
            return null;
        }
        return switch (text.charAt(at)) {
            case '[' -> list();
            case '{' -> map();
            default -> scalarUpTo(ends);
        };
    }

    private @Nullable List<String> list() {
        List<String> values = new ArrayList<>();
        at++;
        while (!take(']')) {
            String value = scalarUpTo(",]");
            if (value == null || (!take(',') && !isAt(']'))) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    private @Nullable Map<String, String> map() {
        Map<String, String> values = new LinkedHashMap<>();
        at++;
        while (!take('}')) {
            int colon = text.indexOf(": ", at);
            if (colon < 0) {
                return null;
            }
            String name = text.substring(at, colon);
            at = colon + 2;
            String value = scalarUpTo(",}");
            if (value == null || (!take(',') && !isAt('}')) || values.put(name, value) != null) {
                return null;
            }
        }
        return values;
    }

    private @Nullable String scalarUpTo(String ends) {
        if (isAt('"')) {
            return unquoted();
        }
        int start = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String plain = text.substring(start, at);
        return isPlain(plain) ? plain : null;
    }

    private @Nullable String unquoted() {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return value.toString();
            }
            if (c != '\\') {
                value.append(c);
            } else if (++at < text.length() && text.charAt(at) == 'u') {
                int code = code();
                if (code < 0) {
                    return null;
                }
                value.append((char) code);
                at += HEX_DIGITS;
            } else if (at < text.length()) {
                value.append(text.charAt(at));
            }
        }
        return null;
    }

    /** The number that the four digits from here on give; negative when there are none. */
    private int code() {
        int code = 0;
        for (int i = at + 1; i <= at + HEX_DIGITS; i++) {
            int digit = i < text.length() ? Character.digit(text.charAt(i), HEX) : -1;
            if (digit < 0) {
                return -1;
            }
            code = HEX * code + digit;
        }
        return code;
    }

    private boolean isAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    /** Takes a character with the blanks behind it. */
    private boolean take(char c) {
        if (!isAt(c)) {
            return false;
        }
        at++;
        while (isAt(' ')) {
            at++;
        }
        return true;
    }
}
