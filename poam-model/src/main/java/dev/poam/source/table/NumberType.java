package dev.poam.source.table;

import dev.poam.source.Node;
import dev.poam.source.ScalarNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A decimal number without an exponent, read as a {@link BigDecimal} with the digits that were written. */
final class NumberType extends FieldType {

    private static final String WHOLE = "(?:0|[1-9][0-9]{0,11})";
    private static final String DECIMAL = WHOLE + "(?:\\.[0-9]{1,6})?";
    private static final int LONGEST = 24;

    private final String words;
    private final BigDecimal lowest;
    private final BigDecimal highest;
    private final boolean whole;
    private final Pattern pattern;

    NumberType(String words, BigDecimal lowest, BigDecimal highest, boolean whole) {
        this.words = words;
        this.lowest = lowest;
        this.highest = highest;
        this.whole = whole;
        this.pattern = Pattern.compile(whole ? WHOLE : DECIMAL);
    }

    @Override
    @Nullable
    Object read(Node node, String at, Reading reading) {
        ScalarNode scalar = reading.scalar(node, at, words);
        if (scalar == null || reading.hasInvisible(scalar, at)) {
            return null;
        }
        String text = scalar.value();
        if (text.length() > LONGEST || !pattern.matcher(text).matches()) {
            reading.badValue(
                    scalar,
                    at,
                    "is " + Shown.value(text) + (whole ? ", not a whole number" : ", not a number"),
                    whole ? "Write digits only." : "Write digits, with a point for decimals: 1250 or 7.5.");
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        if (number.compareTo(lowest) < 0 || number.compareTo(highest) > 0) {
            reading.badValue(scalar, at, "is " + text, "Write a number from " + lowest + " to " + highest + ".");
            return null;
        }
        return number;
    }

    @Override
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", List.of(whole ? "integer" : "number", "string"));
        schema.put("minimum", lowest);
        schema.put("maximum", highest);
        schema.put("pattern", "^" + pattern.pattern() + "$");
        return schema;
    }

    @Override
    String words() {
        return words;
    }
}
