package dev.poam.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Finds when single files changed, whatever they hold. */
final class FileVersions {

    private final ObjectStore objects;
    private final List<String> prefix;

    FileVersions(ObjectStore objects, List<String> prefix) {
        this.objects = objects;
        this.prefix = prefix;
    }

    /** The versions of each path, the latest first; a path that never was has none. */
    Map<String, List<FileVersion>> of(ObjectId tip, Collection<String> paths) throws IOException {
        Map<String, List<FileVersion>> versions = new TreeMap<>();
        paths.forEach(path -> versions.put(path, new ArrayList<>()));
        if (versions.isEmpty()) {
            return versions;
        }
        for (Commit commit = objects.commit(tip); commit != null; ) {
            Commit parent = commit.parents().isEmpty()
                    ? null
                    : objects.commit(commit.parents().get(0));
            if (parent == null || !parent.tree().equals(commit.tree())) {
                for (Map.Entry<String, List<FileVersion>> entry : versions.entrySet()) {
                    String now = blob(commit, entry.getKey());
                    String before = parent == null ? null : blob(parent, entry.getKey());
                    if (!Objects.equals(now, before)) {
                        String name = parent == null ? null : parent.id().name();
                        entry.getValue().add(new FileVersion(commit.landing(), name, now));
                    }
                }
            }
            commit = parent;
        }
        return versions;
    }

    private @Nullable String blob(Commit commit, String path) throws IOException {
        List<String> names = new ArrayList<>(prefix);
        names.addAll(List.of(path.split("/", -1)));
        return objects.find(commit.tree(), names)
                .filter(RawTree.Entry::isFile)
                .map(entry -> entry.id().name())
                .orElse(null);
    }
}
