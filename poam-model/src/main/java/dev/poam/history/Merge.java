package dev.poam.history;

import dev.poam.history.RawTree.Entry;
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
import java.util.Objects;
import java.util.Optional;
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
        List<@Nullable Entry> here = entries(one.id(), one, paths);
        List<ObjectId> parents = one.parents();
        if (parents.isEmpty()) {
            return new Step(here.stream().anyMatch(Objects::nonNull), parents);
        }
        boolean differs = false;
        boolean differsFromOwn = false;
        boolean anyOwn = false;
        for (ObjectId parent : parents) {
            boolean same = here.equals(entries(parent, side.get(parent), paths));
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

    private List<@Nullable Entry> entries(ObjectId id, @Nullable Commit known, Collection<String> paths)
            throws IOException {
        ItemFolders.Snapshot snapshot = snapshot(id, known);
        List<@Nullable Entry> entries = new ArrayList<>(paths.size());
        for (String path : paths) {
            entries.add(folders.entry(snapshot, path));
        }
        return entries;
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
     * @param paths where the item is or was on the chain; looked at first
     */
    boolean mergedParentHas(String id, @Nullable String status, Collection<String> paths) throws IOException {
        for (ObjectId parent : commit.parents().subList(1, commit.parents().size())) {
            Set<String> known = statusesAt(parent, id, paths);
            boolean has = status == null
                    ? known.isEmpty() && statusesElsewhere(parent, id).isEmpty()
                    : known.contains(status) || statusesElsewhere(parent, id).contains(status);
            if (has) {
                return true;
            }
        }
        return false;
    }

    /** The statuses that a parent has for the item at some paths; a file that cannot be read there is taken for it. */
    private Set<String> statusesAt(ObjectId parent, String id, Collection<String> paths) throws IOException {
        ItemFolders.Snapshot there = snapshot(parent, side.get(parent));
        Set<String> found = new HashSet<>();
        for (String path : paths) {
            ObjectId blob = folders.blob(there, path);
            if (blob != null) {
                Optional<ItemVersion> version = versions.read(path, blob);
                if (version.isEmpty() || version.get().id().equals(id)) {
                    found.add(new ItemFile(path, blob, id, version.orElse(null)).status());
                }
            }
        }
        return found;
    }

    /** The same for files that the merge does not have as they are there. */
    private Set<String> statusesElsewhere(ObjectId parent, String id) throws IOException {
        ItemFolders.Snapshot there = snapshot(parent, side.get(parent));
        Set<String> found = new HashSet<>();
        for (FileChange change : folders.changes(there, snapshot(commit.id(), commit))) {
            ObjectId blob = change.before();
            if (blob != null) {
                versions.read(change.path(), blob)
                        .filter(version -> version.id().equals(id))
                        .map(version -> new ItemFile(change.path(), blob, id, version).status())
                        .ifPresent(found::add);
            }
        }
        return found;
    }
}
