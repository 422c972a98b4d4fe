package dev.poam.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The commits from the first one to the tip by first parents, oldest first.
 *
 * <p>Parents are followed by hand: a revision walk that is told to filter by path leaves out merges that equal their
 * second parent and goes on along the side branch. The order is that of the chain; dates never order anything.
 */
final class Chain {

    private static final long CLOCK_TOLERANCE_SECONDS = 5 * 60;

    private final List<Link> links;
    private final Known known;
    private final long latest;

    private Chain(List<Link> links, Known known, long latest) {
        this.links = links;
        this.known = known;
        this.latest = latest;
    }

    /**
     * How far the chain has been followed before.
     *
     * @param tip the last commit; null for none
     * @param latest the latest committer date up to there, in seconds since 1970
     */
    record Known(@Nullable ObjectId tip, long latest) {

        static final Known NOTHING = new Known(null, Long.MIN_VALUE);
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
     * Follows the first parents to the chain's beginning, or to where it is known from.
     *
     * @throws ShallowBoundaryException when the chain goes on behind the end of a shallow clone
     */
    static Chain read(ObjectStore objects, ObjectId tip, Known known, HistoryProgress progress) throws IOException {
        List<Link> links = new ArrayList<>();
        List<Long> committedAt = new ArrayList<>();
        ObjectId next = tip;
        while (next != null && !next.equals(known.tip)) {
            Commit commit = objects.commit(next);
            if (objects.isBoundary(commit)) {
                throw new ShallowBoundaryException(commit);
            }
            List<ObjectId> parents = commit.parents();
            List<ObjectId> merged = parents.size() > 1 ? parents.subList(1, parents.size()) : List.of();
            links.add(new Link(commit.id(), commit.tree(), merged, false));
            committedAt.add(commit.committedAt());
            progress.followed(links.size());
            next = parents.isEmpty() ? null : parents.get(0);
        }
        Collections.reverse(links);
        Collections.reverse(committedAt);
        // When the chain does not lead to what is known, nothing is.
        Known reached = next == null ? Known.NOTHING : known;
        long latest = markClocks(links, committedAt, reached.latest);
        return new Chain(links, reached, latest);
    }

    private static long markClocks(List<Link> links, List<Long> committedAt, long known) {
        long latest = known;
        for (int i = 0; i < links.size(); i++) {
            long at = committedAt.get(i);
            if (latest != Long.MIN_VALUE && latest - at > CLOCK_TOLERANCE_SECONDS) {
                Link link = links.get(i);
                links.set(i, new Link(link.id, link.tree, link.mergedParents, true));
            }
            latest = Math.max(latest, at);
        }
        return latest;
    }

    /** The commits behind what was known, oldest first. */
    List<Link> links() {
        return Collections.unmodifiableList(links);
    }

    /** Whether the chain leads to what was known of it. */
    boolean goesOn() {
        return known.tip != null;
    }

    /** How far the chain is known now. */
    Known known(ObjectId tip) {
        return new Known(tip, latest);
    }
}
