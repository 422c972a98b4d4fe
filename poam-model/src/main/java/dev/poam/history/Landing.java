package dev.poam.history;

import java.time.OffsetDateTime;

/**
 * A commit on the first-parent chain, with the dates and names that its writers gave it.
 *
 * @param commit 40 hexadecimal digits
 * @param at the committer's date, with the committer's offset
 * @param by the committer
 * @param authoredAt the author's date; no deadline is computed from it
 */
public record Landing(String commit, OffsetDateTime at, Identity by, Identity author, OffsetDateTime authoredAt) {

    private static final int SHORT = 10;

    /** The commit as people read it: its first ten digits. */
    public String shortCommit() {
        return shortened(commit);
    }

    /** Any commit, of 40 hexadecimal digits, as people read it. */
    public static String shortened(String commit) {
        return commit.substring(0, SHORT);
    }
}
