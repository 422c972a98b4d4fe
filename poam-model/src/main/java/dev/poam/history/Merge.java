package dev.poam.history;

import dev.poam.item.ItemVersion;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** A merge on the chain: what its branches did to an item, and what its parents say of it. */
final class Merge {

    private static final Comparator<Commit> NEWEST_FIRST =
            Comparator.comparingLong(Commit::committedAt).reversed().thenComparing(Commit::id);

    private final ObjectStore objects;
    private final ItemFolders folders;
    private final Versions versions;
    private final Commit commit;
    private final Map<ObjectId, Commit> side = new HashMap<>();
    private final List<Commit> oldestFirst;
    private final Map<ObjectId, ItemFolders.Snapshot> snapshots = new HashMap<>();
    private final Map<Between, Set<String>> differences = new HashMap<>();

    /** A commit and what it is compared with; null for the state before any commit. */
    private record Between(ObjectId commit, @Nullable ObjectId parent) {}

    /** @param broughtIn the commits in {@code c^1..c} without c */
    Merge(ObjectStore objects, ItemFolders folders, Versions versions, Commit commit, List<Commit> broughtIn) {
        this.objects = objects;
        this.folders = folders;
        this.versions = versions;
        this.commit = commit;
        broughtIn.forEach(one -> side.put(one.id(), one));
        this.oldestFirst = oldestFirst(broughtIn);
    }

    /** By date, yet no commit before its parents. */
    private List<Commit> oldestFirst(List<Commit> commits) {
        Map<ObjectId, Integer> children = new HashMap<>();
        for (Commit one : commits) {
            one.parents().forEach(parent -> children.merge(parent, 1, Integer::sum));
        }
        PriorityQueue<Commit> ready = new PriorityQueue<>(NEWEST_FIRST);
        commits.stream().filter(one -> !children.containsKey(one.id())).forEach(ready::add);
        List<Commit> ordered = new ArrayList<>(commits.size());
        while (!ready.isEmpty()) {
            Commit next = ready.remove();
            ordered.add(next);
            for (ObjectId id : next.parents()) {
                Commit parent = side.get(id);
                if (children.merge(id, -1, Integer::sum) == 0 && parent != null) {
                    ready.add(parent);
                }
            }
        }
        Collections.reverse(ordered);
        return ordered;
    }

    /**
     * The merged commits that touched one of the paths, oldest first: what {@code git log c^1..c -- paths} names, less
     * the merge itself. Like there, a branch that a merge took nothing from is left out.
     */
    List<Commit> touching(Collection<String> paths) throws IOException {
        Set<ObjectId> touched = new HashSet<>();
        Set<ObjectId> seen = new HashSet<>();
        Deque<Commit> open = new ArrayDeque<>(List.of(commit));
        while (!open.isEmpty()) {
            Commit one = open.pop();
            Step step = step(one, paths);
            if (step.touches) {
                touched.add(one.id());
            }
            for (ObjectId id : step.follow) {
                Commit parent = side.get(id);
                if (parent != null && seen.add(id)) {
                    open.push(parent);
                }
            }
        }
        return oldestFirst.stream().filter(one -> touched.contains(one.id())).toList();
    }

    private record Step(boolean touches, List<ObjectId> follow) {}

    private Step step(Commit one, Collection<String> paths) throws IOException {
        List<ObjectId> parents = one.parents();
        if (parents.isEmpty()) {
            return new Step(differs(one, null, paths), parents);
        }
        boolean differs = false;
        boolean differsFromOwn = false;
        boolean anyOwn = false;
        for (ObjectId parent : parents) {
            boolean same = !differs(one, parent, paths);
            // A parent that landed long ago must not hide the branch; the merge's own first parent may.
            boolean own =
                    side.containsKey(parent) || parent.equals(commit.parents().get(0));
            if (same && own) {
                return new Step(false, List.of(parent));
            }
            differs |= !same;
            differsFromOwn |= !same && own;
            anyOwn |= own;
        }
        return new Step(anyOwn ? differsFromOwn : differs, parents);
    }

    /** Whether one of the paths leads to something else in a parent; null stands for the state before any commit. */
    private boolean differs(Commit one, @Nullable ObjectId parent, Collection<String> paths) throws IOException {
        Between between = new Between(one.id(), parent);
        Set<String> differing = differences.get(between);
        if (differing == null) {
            ItemFolders.Snapshot there = parent == null ? folders.none() : snapshot(parent, side.get(parent));
            differing = folders.differing(snapshot(one.id(), one), there);
            differences.put(between, differing);
        }
        return !Collections.disjoint(differing, paths);
    }

    private ItemFolders.Snapshot snapshot(ObjectId id, @Nullable Commit known) throws IOException {
        ItemFolders.Snapshot snapshot = snapshots.get(id);
        if (snapshot == null) {
            snapshot = folders.in(known != null ? known : objects.commit(id));
            snapshots.put(id, snapshot);
        }
        return snapshot;
    }

    /**
     * Whether one of the merged parents has the item in this status.
     *
     * @param status null asks for a parent that lacks the item
     */
    boolean mergedParentHas(@Nullable String status, LandedFiles.ItemChange change) throws IOException {
        for (ObjectId parent : commit.parents().subList(1, commit.parents().size())) {
            Set<String> there = statuses(parent, change);
            if (status == null ? there.isEmpty() : there.contains(status)) {
                return true;
            }
        }
        return false;
    }

    /** The statuses that a parent has for the item; a file at its place that cannot be read is taken for it. */
    private Set<String> statuses(ObjectId parent, LandedFiles.ItemChange item) throws IOException {
        List<FileChange> changes = folders.changes(snapshot(parent, side.get(parent)), snapshot(commit.id(), commit));
        Set<String> changed = new HashSet<>();
        changes.forEach(change -> changed.add(change.path()));
        Set<String> places = new HashSet<>();
        item.before().forEach(file -> places.add(file.path()));
        item.after().forEach(file -> places.add(file.path()));
        Set<String> found = new HashSet<>();
        // A file of the result that is not among the changes is in the parent as it is here.
        item.after().stream().filter(file -> !changed.contains(file.path())).forEach(file -> found.add(file.status()));
        for (FileChange change : changes) {
            ObjectId blob = change.before();
            if (blob != null) {
                ItemVersion version = versions.read(change.path(), blob).orElse(null);
                if (version == null
                        ? places.contains(change.path())
                        : version.id().equals(item.id())) {
                    found.add(new ItemFile(change.path(), blob, item.id(), version).status());
                }
            }
        }
        return found;
    }
}
