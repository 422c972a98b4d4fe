package dev.poam.report.snapshot;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days in a row, both ends included.
 *
 * @param last a day before the first means that there is none
 */
public record Days(LocalDate first, LocalDate last) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The day before all of them. */
    public LocalDate before() {
        return first.minusDays(1);
    }

    /** How many days there are from one to the other; less than 0 when that is the earlier one. */
    public static long between(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
