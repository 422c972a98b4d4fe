package dev.poam.history;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A landed change of an item's status or place.
 *
 * @param from the status before, as written unless it is one of the five; null when the item was not there
 * @param to the status after; null when the item is gone
 * @param path where the item is after the change, or was when it is gone; relative to the POA&amp;M root
 * @param pathBefore where the item was; null when it was not there
 * @param via the commits that a merge brought in and that touched one of the item's paths before or after it, oldest
 *     first and without the merge itself; empty when the landing is no merge
 */
public record Transition(
        Kind kind,
        @Nullable String from,
        @Nullable String to,
        String path,
        @Nullable String pathBefore,
        Landing landing,
        List<SideCommit> via,
        Signature signature,
        Set<Flag> flags) {

    public Transition {
        via = List.copyOf(via);
    }

    Transition with(Signature judged) {
        return new Transition(kind, from, to, path, pathBefore, landing, via, judged, flags);
    }

    /** What happened to the item. */
    public enum Kind {
        ADDED,
        CHANGED,
        MOVED,
        REMOVED,
        RESTORED,
        DUPLICATE,
        RESOLVED;

        /** The name in {@code history.json}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the landing commit's signature is worth. */
    public enum Signature {
        UNSIGNED,
        /** There is one, and nobody has checked it. */
        UNCHECKED,
        /** It holds, and is by a key that the committer had, by the people of before the commit, and that counts. */
        GOOD,
        /** It does not hold, is too weak, or is by a key of the committer's that did not count. */
        BAD,
        /** It is by a key that the committer did not have by the people of before the commit, such as that of a server. */
        UNKNOWN_KEY;

        /** The name in {@code history.json}, such as {@code unknown-key}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is odd about a landed change. */
    public enum Flag {
        /** More than one step forward landed since the last status that was one of the five. */
        SKIPPED,
        /** Back to In Progress, from Remediated or Verified as the last of the five: a failed verification. */
        REOPENED,
        /** The commit, or one it merges, takes an earlier one of this item back, by its word or with the same bytes. */
        REVERT,
        /** The merge's result has a status that none of its parents has, or lacks the item that all of them have. */
        EVIL_MERGE,
        /** The same file took another id. */
        ID_CHANGED,
        /** The committer's clock is more than five minutes behind an earlier commit of the chain. */
        CLOCK_BACK,
        /** The committer's date is later than the moment of reading. */
        FUTURE,
        /** The author's date is later than the committer's. */
        AUTHOR_AFTER_COMMIT;

        /** The name in {@code history.json}, such as {@code evil-merge}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
