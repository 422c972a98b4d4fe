package dev.poam.report.period;

import dev.poam.project.ReviewKind;
import dev.poam.project.ReviewPeriod;
import dev.poam.report.snapshot.Days;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/**
 * The month, quarter or year that a report is about, as far as it had gone on the day of the report.
 *
 * @param asOf a day in it
 */
record Period(ReviewPeriod calendar, LocalDate asOf) {

    private static final List<String> QUARTERS = List.of("first", "second", "third", "fourth");
    private static final int MONTHS_OF_QUARTER = 3;

    static Period of(ReviewKind kind, LocalDate asOf) {
        return new Period(ReviewPeriod.of(kind, asOf), asOf);
    }

    /** Its days until that of the report. */
    Days days() {
        return new Days(calendar.firstDay(), asOf);
    }

    boolean isRunning() {
        return asOf.isBefore(calendar.lastDay());
    }

    /** {@code June 2026}, {@code second quarter of 2026} or {@code 2026}; while it lasts it says so. */
    String title() {
        return name(calendar) + (isRunning() ? ", to date" : "");
    }

    /** How a sentence begins that tells what is so on the day of the report. */
    String atItsEnd() {
        return isRunning() ? "On " + asOf : "At the end of " + inSentence();
    }

    /** How a sentence begins that tells what happened. */
    String duringIt() {
        return "In " + inSentence() + (isRunning() ? " so far" : "");
    }

    /** Its name in a sentence: {@code the second quarter of 2026}. */
    String inSentence() {
        return inSentence(calendar);
    }

    static String inSentence(ReviewPeriod period) {
        return (period.kind() == ReviewKind.QUARTERLY ? "the " : "") + name(period);
    }

    static String name(ReviewPeriod period) {
        int year = period.first().getYear();
        return switch (period.kind()) {
            case MONTHLY -> name(period.first());
            case QUARTERLY ->
                QUARTERS.get((period.first().getMonthValue() - 1) / MONTHS_OF_QUARTER) + " quarter of " + year;
            case ANNUAL -> String.valueOf(year);
        };
    }

    /** {@code June 2026}. */
    static String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }
}
