package dev.poam.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision to live with the risk for a time.
 *
 * @param acceptedBy the id of the person who accepts the risk
 * @param until the last day of the acceptance
 * @param signoff the path of the sign-off record
 */
public record Deferral(
        @Nullable String rationale,
        @Nullable String acceptedBy,
        @Nullable LocalDate until,
        @Nullable String signoff) {

    /** Whether somebody accepts the risk on this day; an acceptance without an end is none. */
    public boolean isInForce(LocalDate asOf) {
        return acceptedBy != null && until != null && !until.isBefore(asOf);
    }
}
