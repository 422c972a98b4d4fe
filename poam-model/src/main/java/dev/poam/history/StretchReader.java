package dev.poam.history;

import dev.poam.history.Step.LandedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Reads what some consecutive commits of the chain did, without knowing those before. Not for several threads. */
final class StretchReader implements AutoCloseable {

    private final ObjectStore objects;
    private final ItemFolders folders;
    private final Versions versions;

    StretchReader(ObjectStore objects, ItemFolders folders, Versions versions) {
        this.objects = objects;
        this.folders = folders;
        this.versions = versions;
    }

    /**
     * Reads a stretch.
     *
     * @param before the top folder of the commit before it; null at the chain's beginning
     */
    List<Step> read(@Nullable ObjectId before, List<Chain.Link> links) throws IOException {
        // From the newest on: git packs a tree as the difference from a later one.
        List<Step> newestFirst = new ArrayList<>(links.size());
        ItemFolders.Snapshot items = folders.in(links.get(links.size() - 1).tree());
        for (int i = links.size() - 1; i >= 0; i--) {
            ItemFolders.Snapshot earlier =
                    snapshot(i == 0 ? before : links.get(i - 1).tree());
            List<FileChange> changes = items.equals(earlier) ? List.of() : folders.changes(earlier, items);
            Chain.Link link = links.get(i);
            newestFirst.add(changes.isEmpty() ? new Step(link, null, List.of()) : step(link, changes));
            items = earlier;
        }
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private ItemFolders.Snapshot snapshot(@Nullable ObjectId top) throws IOException {
        return top == null ? folders.none() : folders.in(top);
    }

    private Step step(Chain.Link link, List<FileChange> changes) throws IOException {
        List<LandedFile> files = new ArrayList<>(changes.size());
        for (FileChange change : changes) {
            ObjectId blob = change.after();
            files.add(new LandedFile(
                    change,
                    blob == null ? null : versions.read(change.path(), blob).orElse(null)));
        }
        return new Step(link, objects.commit(link.id()), files);
    }

    @Override
    public void close() {
        objects.close();
    }
}
