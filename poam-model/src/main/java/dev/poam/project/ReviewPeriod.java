package dev.poam.project;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that a review looks back on: a month, a quarter or a year of the calendar.
 *
 * @param first its first month
 */
public record ReviewPeriod(ReviewKind kind, YearMonth first) implements Comparable<ReviewPeriod> {

    /** {@code 2026-06}, {@code 2026-Q2} or {@code 2026}; the same in Java and in a JSON Schema. */
    static final String FORM = "[0-9]{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]))?";

    private static final Pattern PARTS = Pattern.compile("([0-9]{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?");
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_YEAR = 12;

    /** Reads {@code 2026-06}, {@code 2026-Q2} or {@code 2026}. */
    public static Optional<ReviewPeriod> parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        String month = parts.group(2);
        String quarter = parts.group(3);
        if (month != null) {
            return Optional.of(new ReviewPeriod(ReviewKind.MONTHLY, YearMonth.of(year, Integer.parseInt(month))));
        }
        if (quarter != null) {
            int start = (Integer.parseInt(quarter) - 1) * MONTHS_OF_QUARTER + 1;
            return Optional.of(new ReviewPeriod(ReviewKind.QUARTERLY, YearMonth.of(year, start)));
        }
        return Optional.of(new ReviewPeriod(ReviewKind.ANNUAL, YearMonth.of(year, 1)));
    }

    /** The period of a kind that a day lies in. */
    public static ReviewPeriod of(ReviewKind kind, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return new ReviewPeriod(kind, month.minusMonths((month.getMonthValue() - 1) % months(kind)));
    }

    private static int months(ReviewKind kind) {
        return switch (kind) {
            case MONTHLY -> 1;
            case QUARTERLY -> MONTHS_OF_QUARTER;
            case ANNUAL -> MONTHS_OF_YEAR;
        };
    }

    public LocalDate firstDay() {
        return first.atDay(1);
    }

    public LocalDate lastDay() {
        return next().firstDay().minusDays(1);
    }

    /** The one after it. */
    public ReviewPeriod next() {
        return new ReviewPeriod(kind, first.plusMonths(months(kind)));
    }

    /** Where its review is kept. */
    public String path() {
        return Review.FOLDER + "/" + this + ".md";
    }

    @Override
    public int compareTo(ReviewPeriod other) {
        int order = first.compareTo(other.first);
        return order != 0 ? order : kind.compareTo(other.kind);
    }

    /** As files are named: {@code 2026-06}, {@code 2026-Q2} or {@code 2026}. */
    @Override
    public String toString() {
        return switch (kind) {
            case MONTHLY -> first.toString();
            case QUARTERLY -> first.getYear() + "-Q" + ((first.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1);
            case ANNUAL -> String.valueOf(first.getYear());
        };
    }
}
