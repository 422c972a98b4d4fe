package dev.poam.history;

import java.time.OffsetDateTime;

/** A commit on a merged branch that touched the item; it explains a landing but is no history of its own. */
public record SideCommit(String commit, Identity author, OffsetDateTime authoredAt) {

    /** The commit as people read it. */
    public String shortCommit() {
        return Landing.shortened(commit);
    }
}
