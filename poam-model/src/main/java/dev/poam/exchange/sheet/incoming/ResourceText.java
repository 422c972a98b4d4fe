package dev.poam.exchange.sheet.incoming;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time and money as people write them: {@code 16 hours, $620}, {@code $1,400 - $2,200}. */
final class ResourceText {

    private static final String AMOUNT = "([0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,12})(\\.[0-9]{1,2})?\\s?(k)?";
    private static final Pattern MONEY =
            Pattern.compile("(?:about |approx\\.? |~)?(?:usd|\\$)?\\s?" + AMOUNT + "\\s?(?:usd|dollars)?");
    private static final Pattern RANGE = Pattern.compile(
            "(?:usd|\\$)?\\s?" + AMOUNT + "\\s?(?:-|\\u2013|to)\\s?(?:usd|\\$)?\\s?" + AMOUNT + "\\s?(?:usd|dollars)?");
    private static final Pattern TIME = Pattern.compile(
            "([0-9]{1,5}(?:\\.[0-9]{1,2})?)\\s?(?:(?:labor|man|person|work|staff)[- ]?)?(hours?|hrs?\\.?|h|days?|d)");
    private static final int LONGEST = 200;

    private ResourceText() {}

    /** The fields of a cost, {@code resources.cost} or its two ends; empty when it is none. */
    static Map<String, String> cost(String cell) {
        String text = folded(cell);
        if (text.length() > LONGEST) {
            return Map.of();
        }
        Matcher single = MONEY.matcher(text);
        if (single.matches()) {
            return Map.of("resources.cost", amount(single, 1));
        }
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return Map.of();
        }
        String min = amount(range, 1);
        String max = amount(range, 4);
        return new BigDecimal(min).compareTo(new BigDecimal(max)) > 0
                ? Map.of()
                : ordered("resources.cost.min", min, "resources.cost.max", max);
    }

    /** Hours, or days as a field of their own; a bare number counts hours. */
    static Map<String, String> time(String cell) {
        String text = folded(cell);
        if (text.matches("[0-9]{1,5}(?:\\.[0-9]{1,2})?")) {
            return Map.of("resources.personHours", text);
        }
        Matcher matcher = TIME.matcher(text);
        if (text.length() > LONGEST || !matcher.matches()) {
            return Map.of();
        }
        String field = String.valueOf(matcher.group(2)).startsWith("d") ? "personDays" : "personHours";
        return Map.of("resources." + field, String.valueOf(matcher.group(1)));
    }

    /** Time and money in one cell, with a comma, a semicolon, a plus or a line end between; empty when a part is neither. */
    static Optional<Map<String, String>> both(String cell) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String part : folded(cell).split("[;\\n+]|,(?![0-9]{3})|\\band\\b", -1)) {
            String text = part.strip();
            boolean saysMoney = text.contains("$") || text.contains("usd") || text.contains("dollar");
            boolean saysTime = TIME.matcher(text).matches();
            Map<String, String> read = saysMoney ? cost(text) : saysTime ? time(text) : Map.of();
            if (read.isEmpty() || read.keySet().stream().anyMatch(fields::containsKey)) {
                return Optional.empty();
            }
            fields.putAll(read);
        }
        return Optional.of(fields);
    }

    private static Map<String, String> ordered(String first, String one, String second, String two) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(first, one);
        fields.put(second, two);
        return fields;
    }

    private static String amount(Matcher matcher, int group) {
        String cents = matcher.group(group + 1);
        BigDecimal amount =
                new BigDecimal(String.valueOf(matcher.group(group)).replace(",", "") + (cents == null ? "" : cents));
        boolean thousands = matcher.group(group + 2) != null;
        BigDecimal dollars = thousands ? amount.movePointRight(3) : amount;
        return dollars.stripTrailingZeros().scale() <= 0
                ? dollars.toBigInteger().toString()
                : dollars.toPlainString();
    }

    private static String folded(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }
}
