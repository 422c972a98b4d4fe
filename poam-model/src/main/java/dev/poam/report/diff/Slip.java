package dev.poam.report.diff;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A date that somebody moved.
 *
 * @param from null when there was none
 * @param to null when there is none any more
 */
record Slip(@Nullable LocalDate from, @Nullable LocalDate to) {

    boolean isNone() {
        return from == null ? to == null : from.equals(to);
    }

    /** Calendar days, negative when the date is earlier now; null when one of the two is missing. */
    @Nullable
    Long days() {
        return from == null || to == null ? null : ChronoUnit.DAYS.between(from, to);
    }

    /** {@code 21 days later}; empty when there is nothing to count. */
    String inWords() {
        Long days = days();
        if (days == null || days == 0) {
            return "";
        }
        long count = Math.abs(days);
        return count + (count == 1 ? " day " : " days ") + (days > 0 ? "later" : "earlier");
    }

    static String date(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
