package dev.poam.history;

import dev.poam.history.RawTree.Entry;
import dev.poam.item.ItemFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Where items are kept, seen from the top of the repository. Folders inside one another count once. */
final class ItemFolders {

    private final ObjectStore objects;
    private final List<String> folders;
    private final List<List<String>> pathsFromTop;
    private final Predicate<String> files;

    /**
     * The folders with the files in them that are read as items.
     *
     * @param prefix the names that lead from the top of the repository to the POA&amp;M root
     * @param folders relative to the POA&amp;M root
     */
    ItemFolders(ObjectStore objects, List<String> prefix, Collection<String> folders) {
        this(objects, prefix, folders, ItemFiles::isItemFile);
    }

    /** The same with other files. */
    ItemFolders(ObjectStore objects, List<String> prefix, Collection<String> folders, Predicate<String> files) {
        this.objects = objects;
        this.files = files;
        this.folders = outermost(folders);
        this.pathsFromTop = this.folders.stream()
                .map(folder -> {
                    List<String> path = new ArrayList<>(prefix);
                    path.addAll(names(folder));
                    return List.copyOf(path);
                })
                .toList();
    }

    private ItemFolders(
            ObjectStore objects, List<String> folders, List<List<String>> pathsFromTop, Predicate<String> files) {
        this.files = files;
        this.objects = objects;
        this.folders = folders;
        this.pathsFromTop = pathsFromTop;
    }

    private static List<String> outermost(Collection<String> folders) {
        TreeSet<String> sorted = new TreeSet<>();
        for (String folder : folders) {
            sorted.add(String.join("/", names(folder)));
        }
        return sorted.stream()
                .filter(folder -> sorted.stream().noneMatch(other -> isInside(folder, other)))
                .toList();
    }

    private static boolean isInside(String folder, String other) {
        return !folder.equals(other) && (other.isEmpty() || folder.startsWith(other + "/"));
    }

    private static List<String> names(String folder) {
        return Arrays.stream(folder.split("/"))
                .filter(name -> !name.isEmpty() && !name.equals("."))
                .toList();
    }

    /** The trees of the item folders in a commit. */
    Snapshot in(Commit commit) throws IOException {
        return in(commit.tree());
    }

    /** The same by a commit's top folder. */
    Snapshot in(ObjectId top) throws IOException {
        List<@Nullable ObjectId> trees = new ArrayList<>(folders.size());
        for (List<String> path : pathsFromTop) {
            trees.add(tree(top, path));
        }
        return new Snapshot(trees);
    }

    /** A view of the same folders for another thread. */
    ItemFolders over(ObjectStore otherObjects) {
        return new ItemFolders(otherObjects, folders, pathsFromTop, files);
    }

    private @Nullable ObjectId tree(ObjectId root, List<String> path) throws IOException {
        if (path.isEmpty()) {
            return root;
        }
        return objects.find(root, path).filter(Entry::isFolder).map(Entry::id).orElse(null);
    }

    /** The state before the first commit. */
    Snapshot none() {
        List<@Nullable ObjectId> trees = new ArrayList<>();
        folders.forEach(folder -> trees.add(null));
        return new Snapshot(trees);
    }

    /** What differs between two states, in the order of the folders and their trees. */
    List<FileChange> changes(Snapshot before, Snapshot after) throws IOException {
        List<FileChange> changes = new ArrayList<>();
        for (int i = 0; i < folders.size(); i++) {
            compare(folders.get(i), before.trees.get(i), after.trees.get(i), changes);
        }
        return changes;
    }

    private void compare(String folder, @Nullable ObjectId before, @Nullable ObjectId after, List<FileChange> changes)
            throws IOException {
        if (before == null ? after == null : before.equals(after)) {
            return;
        }
        objects.tree(before).compareWith(objects.tree(after), (was, is) -> {
            String path = below(folder, was == null ? is : was);
            compare(path, folder(was), folder(is), changes);
            ObjectId blobBefore = item(path, was);
            ObjectId blobAfter = item(path, is);
            if (blobBefore == null ? blobAfter != null : !blobBefore.equals(blobAfter)) {
                changes.add(new FileChange(path, blobBefore, blobAfter));
            }
        });
    }

    /** The paths of all files, folders and other entries that differ in any way between two states. */
    Set<String> differing(Snapshot left, Snapshot right) throws IOException {
        Set<String> paths = new HashSet<>();
        for (int i = 0; i < folders.size(); i++) {
            differing(folders.get(i), left.trees.get(i), right.trees.get(i), paths);
        }
        return paths;
    }

    private void differing(String folder, @Nullable ObjectId left, @Nullable ObjectId right, Set<String> paths)
            throws IOException {
        if (left == null ? right == null : left.equals(right)) {
            return;
        }
        objects.tree(left).compareWith(objects.tree(right), (was, is) -> {
            if (!Objects.equals(was, is)) {
                String path = below(folder, was == null ? is : was);
                paths.add(path);
                differing(path, folder(was), folder(is), paths);
            }
        });
    }

    private static String below(String folder, @Nullable Entry entry) {
        String name = entry == null ? "" : entry.name();
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    private static @Nullable ObjectId folder(@Nullable Entry entry) {
        return entry != null && entry.isFolder() ? entry.id() : null;
    }

    private @Nullable ObjectId item(String path, @Nullable Entry entry) {
        return entry != null && entry.isFile() && files.test(path) ? entry.id() : null;
    }

    /** What a path below an item folder leads to; null when there is nothing. */
    @Nullable
    Entry entry(Snapshot snapshot, String path) throws IOException {
        for (int i = 0; i < folders.size(); i++) {
            String folder = folders.get(i);
            ObjectId tree = snapshot.trees.get(i);
            if (tree != null && isInside(path, folder)) {
                return objects.find(tree, names(path.substring(folder.length())))
                        .orElse(null);
            }
        }
        return null;
    }

    /** The blob of an item file; null when there is none. */
    @Nullable
    ObjectId blob(Snapshot snapshot, String path) throws IOException {
        return item(path, entry(snapshot, path));
    }

    /** The item folders' trees in one commit; equal ones hold the same files. */
    record Snapshot(List<@Nullable ObjectId> trees) {}
}
