package dev.poam.signoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The timestamp beside a signature, and whether its time is believed.
 *
 * @param time null when the timestamp does not hold
 * @param authority the name in the certificate of who made it; null when the timestamp does not hold
 * @param objection why its time is not believed; empty when it is; one line without a period
 */
public record CheckedTimestamp(
        @Nullable Instant time, @Nullable String authority, String objection) {

    /** What the file of a signature's timestamp ends in. */
    static final String SUFFIX = ".tsr";

    static CheckedTimestamp refused(String reason) {
        return new CheckedTimestamp(null, null, reason);
    }

    /** Whether the time counts as proved. */
    public boolean isTrusted() {
        return objection.isEmpty();
    }

    /** The time that is believed; null when there is none. */
    static @Nullable Instant proved(@Nullable CheckedTimestamp timestamp) {
        return timestamp != null && timestamp.isTrusted() ? timestamp.time : null;
    }
}
