package dev.poam.history.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A commit as {@code git log} prints it. */
record LoggedCommit(
        String name, List<String> parents, Stamped author, Stamped committer, String message, List<Change> changes) {

    /**
     * What differs at one path.
     *
     * @param before the blob; null when there was no regular file
     * @param after the same
     */
    record Change(
            String path, @Nullable String before, @Nullable String after) {}

    boolean isMerge() {
        return parents.size() > 1;
    }

    /** What every line that tells of this commit ends with. */
    String landing() {
        return "in " + name + " by " + committer + " author " + author;
    }
}
