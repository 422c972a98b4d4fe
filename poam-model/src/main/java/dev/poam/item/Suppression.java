package dev.poam.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding that an item's owner answers for.
 *
 * @param until the last day on which the rule stays silent
 */
public record Suppression(
        @Nullable String rule,
        @Nullable String reason,
        @Nullable LocalDate until) {

    /** Whether the rule stays silent on this day: there is a reason, and the last day has not passed. */
    public boolean isInForce(LocalDate asOf) {
        return reason != null && !reason.isBlank() && (until == null || !until.isBefore(asOf));
    }
}
