package dev.poam.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A landed change of a target date.
 *
 * @param milestone the milestone's name; null for the item's own {@code targetCompletion}
 * @param from null when there was no date before
 * @param to null when the date was taken out
 */
public record DateChange(
        @Nullable String milestone,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Landing landing) {

    /** Whether a date moved to a later one. */
    public boolean isSlip() {
        return from != null && to != null && to.isAfter(from);
    }
}
