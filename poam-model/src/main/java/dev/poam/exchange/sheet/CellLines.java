package dev.poam.exchange.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Several values in one cell: a text on each line, or on each line the fields of a mapping, {@code name: Keys enrolled |
 * target: 2026-05-29}. A backslash stands before a backslash and before a bar that is part of a value, and {@code \n} and
 * {@code \r} are line ends in one.
 */
public final class CellLines {

    private static final String BAR = " | ";
    private static final String COLON = ": ";

    private CellLines() {}

    static String line(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    static String record(Map<?, ?> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        field.getKey() + COLON + line(text(field.getValue())).replace("|", "\\|"))
                .collect(Collectors.joining(BAR));
    }

    private static String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    /** The texts of a cell. */
    public static List<String> lines(String cell) {
        return cell.isEmpty()
                ? List.of()
                : cell.lines().map(CellLines::unescaped).toList();
    }

    /** The mappings of a cell; what stands before the first bar and has no name is under an empty one. */
    public static List<Map<String, String>> records(String cell) {
        return cell.lines()
                .filter(line -> !line.isBlank())
                .map(CellLines::fields)
                .toList();
    }

    private static Map<String, String> fields(String line) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String part : parts(line)) {
            int colon = part.indexOf(':');
            String name = colon < 0 ? "" : part.substring(0, colon).strip();
            String value = part.substring(colon + 1);
            fields.putIfAbsent(name, unescaped(value.startsWith(" ") ? value.substring(1) : value));
        }
        return fields;
    }

    /** Parts a line at its bars, each with the space on either side. */
    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            if (each == '\\') {
                i++;
            } else if (each == '|') {
                int end = i > start && line.charAt(i - 1) == ' ' ? i - 1 : i;
                parts.add(line.substring(start, end));
                start = i + 1 < line.length() && line.charAt(i + 1) == ' ' ? i + 2 : i + 1;
            }
        }
        parts.add(line.substring(Math.min(start, line.length())));
        return parts;
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '\\' && i + 1 < text.length()) {
                i++;
                char escaped = text.charAt(i);
                plain.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
            } else {
                plain.append(each);
            }
        }
        return plain.toString();
    }
}
