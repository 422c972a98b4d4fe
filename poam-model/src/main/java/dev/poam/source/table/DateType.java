package dev.poam.source.table;

import dev.poam.source.CalendarDate;
import dev.poam.source.Node;
import dev.poam.source.ScalarNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A calendar date without a time or zone, read as a {@link LocalDate}. */
final class DateType extends FieldType {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})[-/. ]?([0-9]{1,2})[-/. ]?([0-9]{1,2})(?:[T ].{0,30})?");

    @Override
    @Nullable
    Object read(Node node, String at, Reading reading) {
        ScalarNode scalar = reading.scalar(node, at, words());
        if (scalar == null || reading.hasInvisible(scalar, at)) {
            return null;
        }
        Optional<LocalDate> date = CalendarDate.parse(scalar.value());
        if (date.isPresent()) {
            return date.get();
        }
        String said = "is " + Shown.value(scalar.value()) + ", not a date";
        String meant = meant(scalar.value())
                .map(offer -> "; did you mean `" + offer + "`?")
                .orElse("");
        reading.badValue(scalar, at, said + meant, "Write a day that exists as year-month-day: 2026-06-30.");
        return null;
    }

    private static Optional<LocalDate> meant(String text) {
        Matcher matcher = YEAR_FIRST.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return CalendarDate.parse(
                matcher.group(1) + "-" + twoDigits(matcher.group(2)) + "-" + twoDigits(matcher.group(3)));
    }

    private static String twoDigits(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    @Override
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("format", "date");
        // Validators need not heed formats; the pattern catches most of what is no date.
        schema.put("pattern", "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$");
        return schema;
    }

    @Override
    String words() {
        return "date";
    }
}
