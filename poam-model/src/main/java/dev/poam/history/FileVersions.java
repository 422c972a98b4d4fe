package dev.poam.history;

import dev.poam.history.RawTree.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Finds when single files changed, whatever they hold; a folder that a commit leaves alone is not looked into. */
final class FileVersions {

    private final ObjectStore objects;
    private final List<String> prefix;

    FileVersions(ObjectStore objects, List<String> prefix) {
        this.objects = objects;
        this.prefix = prefix;
    }

    /** A name that some wanted path goes through, or ends at. */
    private static final class Wanted {

        private final Map<String, Wanted> below = new TreeMap<>();

        /** The versions of the file; null when no wanted path ends here. */
        private @Nullable List<FileVersion> versions;
    }

    /** The versions of each path, the latest first; a path that never was has none. */
    Map<String, List<FileVersion>> of(ObjectId tip, Collection<String> paths) throws IOException {
        Map<String, List<FileVersion>> versions = new TreeMap<>();
        Wanted root = new Wanted();
        for (String path : paths) {
            versions.put(path, versions(path, root));
        }
        if (versions.isEmpty()) {
            return versions;
        }
        for (Commit commit = objects.commit(tip); commit != null; ) {
            Commit parent = commit.parents().isEmpty()
                    ? null
                    : objects.commit(commit.parents().get(0));
            compare(commit, parent, commit.tree(), parent == null ? null : parent.tree(), root);
            commit = parent;
        }
        return versions;
    }

    private List<FileVersion> versions(String path, Wanted root) {
        List<String> names = new ArrayList<>(prefix);
        names.addAll(List.of(path.split("/", -1)));
        Wanted wanted = root;
        for (String name : names) {
            wanted = wanted.below.computeIfAbsent(name, any -> new Wanted());
        }
        if (wanted.versions == null) {
            wanted.versions = new ArrayList<>();
        }
        return wanted.versions;
    }

    private void compare(
            Commit commit, @Nullable Commit parent, @Nullable ObjectId now, @Nullable ObjectId before, Wanted wanted)
            throws IOException {
        if (Objects.equals(now, before)) {
            return;
        }
        objects.tree(before).compareWith(objects.tree(now), (entryBefore, entry) -> {
            Wanted below = wanted.below.get(name(entry, entryBefore));
            if (below != null) {
                if (below.versions != null) {
                    add(commit, parent, blob(entry), blob(entryBefore), below.versions);
                }
                if (!below.below.isEmpty()) {
                    compare(commit, parent, folder(entry), folder(entryBefore), below);
                }
            }
        });
    }

    private static String name(@Nullable Entry one, @Nullable Entry other) {
        return one != null ? one.name() : Objects.requireNonNull(other).name();
    }

    private static void add(
            Commit commit,
            @Nullable Commit parent,
            @Nullable ObjectId now,
            @Nullable ObjectId before,
            List<FileVersion> versions) {
        if (!Objects.equals(now, before)) {
            versions.add(new FileVersion(
                    commit.landing(), parent == null ? null : parent.id().name(), now == null ? null : now.name()));
        }
    }

    private static @Nullable ObjectId blob(@Nullable Entry entry) {
        return entry != null && entry.isFile() ? entry.id() : null;
    }

    private static @Nullable ObjectId folder(@Nullable Entry entry) {
        return entry != null && entry.isFolder() ? entry.id() : null;
    }
}
