package dev.poam.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of the plan.
 *
 * @param owner a person's id or a role; null means the item's owner
 */
public record Milestone(
        @Nullable String name,
        @Nullable LocalDate target,
        @Nullable String owner,
        @Nullable LocalDate start,
        @Nullable LocalDate completed) {

    /** Whether it was to be reached before this day and has not been. */
    public boolean isMissed(LocalDate asOf) {
        return completed == null && target != null && target.isBefore(asOf);
    }
}
