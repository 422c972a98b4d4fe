package dev.poam.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The commits from the first one to the tip by first parents, oldest first.
 *
 * <p>Parents are followed by hand: a revision walk that is told to filter by path leaves out merges that equal their
 * second parent and goes on along the side branch. The order is that of the chain; dates never order anything.
 */
final class Chain {

    private static final long CLOCK_TOLERANCE_SECONDS = 5 * 60;

    private final List<Link> links;

    private Chain(List<Link> links) {
        this.links = links;
    }

    /**
     * One commit of the chain, as little of it as the walk needs of every commit.
     *
     * @param tree the top folder
     * @param mergedParents the parents but the first
     * @param clockBack whether the committer's clock is behind an earlier commit by more than the tolerance
     */
    record Link(ObjectId id, ObjectId tree, List<ObjectId> mergedParents, boolean clockBack) {

        boolean isMerge() {
            return !mergedParents.isEmpty();
        }
    }

    /**
     * Follows the first parents.
     *
     * @throws ShallowBoundaryException when the chain goes on behind the end of a shallow clone
     */
    static Chain read(ObjectStore objects, ObjectId tip) throws IOException {
        List<Link> links = new ArrayList<>();
        List<Long> committedAt = new ArrayList<>();
        ObjectId next = tip;
        while (next != null) {
            Commit commit = objects.commit(next);
            if (objects.isBoundary(commit)) {
                throw new ShallowBoundaryException(commit);
            }
            List<ObjectId> parents = commit.parents();
            List<ObjectId> merged = parents.size() > 1 ? parents.subList(1, parents.size()) : List.of();
            links.add(new Link(commit.id(), commit.tree(), merged, false));
            committedAt.add(commit.committedAt());
            next = parents.isEmpty() ? null : parents.get(0);
        }
        Collections.reverse(links);
        Collections.reverse(committedAt);
        markClocks(links, committedAt);
        return new Chain(links);
    }

    private static void markClocks(List<Link> links, List<Long> committedAt) {
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < links.size(); i++) {
            long at = committedAt.get(i);
            if (latest != Long.MIN_VALUE && latest - at > CLOCK_TOLERANCE_SECONDS) {
                Link link = links.get(i);
                links.set(i, new Link(link.id, link.tree, link.mergedParents, true));
            }
            latest = Math.max(latest, at);
        }
    }

    List<Link> links() {
        return Collections.unmodifiableList(links);
    }
}
