package dev.poam.history;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * All commits reachable from the chain up to a point; grows with the chain.
 *
 * <p>It finds what each merge brings in exactly, whatever the clocks say, and reads every commit of a merged branch once.
 */
final class Ancestry {

    private final ObjectStore objects;
    private final Set<ObjectId> landed = new HashSet<>();

    Ancestry(ObjectStore objects) {
        this.objects = objects;
    }

    void write(StateOutput out) {
        out.ids(landed);
    }

    /** Takes over a state that was written. */
    void read(StateInput in) {
        in.ids(landed);
    }

    /**
     * Moves on to the next commit of the chain.
     *
     * @return the commits that it brings in besides itself: those in {@code c^1..c} without c
     * @throws ShallowBoundaryException when a merged branch goes on behind the end of a shallow clone
     */
    List<Commit> land(Chain.Link link) throws IOException {
        landed.add(link.id());
        List<Commit> broughtIn = new ArrayList<>();
        Deque<ObjectId> open = new ArrayDeque<>(link.mergedParents());
        while (!open.isEmpty()) {
            ObjectId id = open.pop();
            if (landed.add(id)) {
                Commit commit = objects.commit(id);
                if (objects.isBoundary(commit)) {
                    throw new ShallowBoundaryException(commit);
                }
                broughtIn.add(commit);
                open.addAll(commit.parents());
            }
        }
        return broughtIn;
    }

    /** Those of some commits that are the tip or come before it by any parents; what the chain has landed plays no part. */
    Set<ObjectId> among(Set<ObjectId> wanted, ObjectId tip) throws IOException {
        Set<ObjectId> found = new HashSet<>();
        Set<ObjectId> seen = new HashSet<>(Set.of(tip));
        Deque<ObjectId> open = new ArrayDeque<>(List.of(tip));
        while (!open.isEmpty() && found.size() < wanted.size()) {
            ObjectId id = open.pop();
            if (wanted.contains(id)) {
                found.add(id);
            }
            for (ObjectId parent : objects.commit(id).parents()) {
                if (seen.add(parent)) {
                    open.add(parent);
                }
            }
        }
        return found;
    }

    /**
     * The landed commits at which another branch left: the first ones met on every way down from its tip, the best common
     * ancestors among them.
     */
    List<Commit> forkPoints(Commit tip) throws IOException {
        List<Commit> found = new ArrayList<>();
        Set<ObjectId> seen = new HashSet<>();
        Deque<Commit> open = new ArrayDeque<>(List.of(tip));
        while (!open.isEmpty()) {
            Commit commit = open.pop();
            if (landed.contains(commit.id())) {
                found.add(commit);
            } else if (!objects.isBoundary(commit)) {
                for (ObjectId parent : commit.parents()) {
                    if (seen.add(parent)) {
                        open.push(objects.commit(parent));
                    }
                }
            }
        }
        return found;
    }
}
