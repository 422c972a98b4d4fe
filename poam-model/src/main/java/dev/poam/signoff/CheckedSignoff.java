package dev.poam.signoff;

import dev.poam.history.Landing;
import org.jspecify.annotations.Nullable;

/**
 * A committed record and what it is worth.
 *
 * @param path of the record, relative to the POA&amp;M root
 * @param statement null when the record cannot be read
 * @param landed the commit that brought the record or its signature, whichever came later; null when it cannot be told
 * @param whenLanded what it was worth then
 * @param today what it is worth at HEAD
 * @param reason why it is worth no more; empty for a valid one; one line without a period
 * @param staleSince the commit that changed the document; null unless it is stale
 * @param timestamp null when there is none
 */
public record CheckedSignoff(
        String path,
        @Nullable SignoffStatement statement,
        @Nullable Landing landed,
        Verdict whenLanded,
        Verdict today,
        String reason,
        @Nullable Landing staleSince,
        @Nullable CheckedTimestamp timestamp) {

    /** A sign-off without a timestamp. */
    public CheckedSignoff(
            String path,
            @Nullable SignoffStatement statement,
            @Nullable Landing landed,
            Verdict whenLanded,
            Verdict today,
            String reason,
            @Nullable Landing staleSince) {
        this(path, statement, landed, whenLanded, today, reason, staleSince, null);
    }
}
