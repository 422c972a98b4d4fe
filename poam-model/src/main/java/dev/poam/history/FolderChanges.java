package dev.poam.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Finds what each commit of the main line did to the files of some folders. */
final class FolderChanges {

    private final ObjectStore objects;
    private final ItemFolders folders;

    FolderChanges(ObjectStore objects, ItemFolders folders) {
        this.objects = objects;
        this.folders = folders;
    }

    /** Oldest first; commits that left the folders as they were are not among them. */
    List<LandedChange> of(ObjectId tip) throws IOException {
        List<LandedChange> changes = new ArrayList<>();
        for (Commit commit = objects.commit(tip); commit != null; ) {
            Commit parent = commit.parents().isEmpty()
                    ? null
                    : objects.commit(commit.parents().get(0));
            if (parent == null || !parent.tree().equals(commit.tree())) {
                Map<String, @Nullable String> blobs = new TreeMap<>();
                for (FileChange change :
                        folders.changes(parent == null ? folders.none() : folders.in(parent), folders.in(commit))) {
                    ObjectId after = change.after();
                    blobs.put(change.path(), after == null ? null : after.name());
                }
                if (!blobs.isEmpty()) {
                    changes.add(new LandedChange(commit.landing(), blobs));
                }
            }
            commit = parent;
        }
        Collections.reverse(changes);
        return changes;
    }
}
