package dev.poam.history.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A commit to be made.
 *
 * @param mark its number among all commits
 * @param parents the marks of its parents
 * @param message {@code @7@} in it stands for the name of the commit with the mark 7
 * @param edits what to write at each path, on top of the first parent's files; what goes comes first
 */
record Revision(int mark, List<Integer> parents, Hand author, Hand committer, String message, List<Edit> edits) {

    Revision {
        parents = List.copyOf(parents);
        edits = List.copyOf(edits);
    }

    /**
     * One path's new content.
     *
     * @param content null when nothing is left there
     */
    record Edit(String path, @Nullable Content content) {}

    /**
     * Who made it, and when.
     *
     * @param seconds since 1970
     * @param zone such as {@code +0530}
     */
    record Hand(String name, String email, long seconds, String zone) {

        Hand at(long otherSeconds) {
            return new Hand(name, email, otherSeconds, zone);
        }
    }

    boolean isMerge() {
        return parents.size() > 1;
    }

    Revision withParents(List<Integer> others) {
        return new Revision(mark, others, author, committer, message, edits);
    }

    Revision withEdits(List<Edit> others) {
        return new Revision(mark, parents, author, committer, message, others);
    }

    Revision saying(String other) {
        return new Revision(mark, parents, author, committer, other, edits);
    }

    Revision by(Hand otherAuthor, Hand otherCommitter) {
        return new Revision(mark, parents, otherAuthor, otherCommitter, message, edits);
    }

    /** The edits that lead from one state of the files to another. */
    static List<Edit> edits(Map<String, Content> from, Map<String, Content> to) {
        List<Edit> edits = new ArrayList<>();
        from.forEach((path, content) -> {
            if (!to.containsKey(path)) {
                edits.add(new Edit(path, null));
            }
        });
        to.forEach((path, content) -> {
            if (!content.equals(from.get(path))) {
                edits.add(new Edit(path, content));
            }
        });
        return edits;
    }
}
