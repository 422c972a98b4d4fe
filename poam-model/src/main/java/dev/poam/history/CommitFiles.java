package dev.poam.history;

import dev.poam.history.RawTree.Entry;
import dev.poam.source.FileTree;
import dev.poam.source.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.jspecify.annotations.Nullable;

/** The files of one commit, seen from the POA&amp;M root. Symbolic links and submodules are named, never followed. */
final class CommitFiles implements FileTree {

    private final ObjectStore objects;
    private final Map<ObjectId, String> digests;
    private final @Nullable ObjectId root;

    /** @param digests what is known of files by their names in Git; what is computed is added */
    CommitFiles(ObjectStore objects, List<String> prefix, ObjectId tree, Map<ObjectId, String> digests)
            throws IOException {
        this.objects = objects;
        this.digests = digests;
        this.root = prefix.isEmpty()
                ? tree
                : objects.find(tree, prefix)
                        .filter(Entry::isFolder)
                        .map(Entry::id)
                        .orElse(null);
    }

    @Override
    public EntryKind kind(String path) throws IOException {
        ObjectId folder = root;
        Entry entry = null;
        for (String name : path.split("/", -1)) {
            if (folder == null) {
                return entry != null && entry.isSymlink() ? EntryKind.SYMLINK : EntryKind.MISSING;
            }
            entry = objects.tree(folder).find(name);
            if (entry == null) {
                return EntryKind.MISSING;
            }
            folder = entry.isFolder() ? entry.id() : null;
        }
        return entry == null ? EntryKind.MISSING : kind(entry);
    }

    private static EntryKind kind(Entry entry) {
        if (entry.isFile()) {
            return EntryKind.FILE;
        }
        if (entry.isFolder()) {
            return EntryKind.FOLDER;
        }
        return entry.isSymlink() ? EntryKind.SYMLINK : EntryKind.OTHER;
    }

    @Override
    public List<String> filesBelow(String folder) throws IOException {
        return below(folder, Entry::isFile);
    }

    @Override
    public List<String> linksBelow(String folder) throws IOException {
        return below(folder, Entry::isSymlink);
    }

    private List<String> below(String folder, Predicate<Entry> wanted) throws IOException {
        List<String> found = new ArrayList<>();
        Optional<Entry> entry = entry(folder).filter(Entry::isFolder);
        if (entry.isPresent()) {
            collect(folder, entry.get().id(), wanted, found);
        }
        Collections.sort(found);
        return found;
    }

    private void collect(String folder, ObjectId tree, Predicate<Entry> wanted, List<String> found) throws IOException {
        objects.tree(tree).forEach(entry -> {
            String path = folder + "/" + entry.name();
            if (wanted.test(entry)) {
                found.add(path);
            } else if (entry.isFolder()) {
                collect(path, entry.id(), wanted, found);
            }
        });
    }

    @Override
    public long size(String path) throws IOException {
        return file(path).getSize();
    }

    @Override
    public byte[] read(String path, long limit) throws IOException {
        ObjectLoader file = file(path);
        if (file.getSize() > limit) {
            throw new IOException(path + " has " + file.getSize() + " bytes, more than " + limit);
        }
        return file.getBytes();
    }

    @Override
    public String sha256(String path) throws IOException {
        ObjectId id = fileEntry(path).id();
        String known = digests.get(id);
        if (known == null) {
            try (InputStream bytes = file(path).openStream()) {
                known = Sha256.of(bytes);
            }
            digests.put(id, known);
        }
        return known;
    }

    private Entry fileEntry(String path) throws IOException {
        return entry(path).filter(Entry::isFile).orElseThrow(() -> new NoSuchFileException(path));
    }

    private ObjectLoader file(String path) throws IOException {
        Entry entry = fileEntry(path);
        try {
            return objects.blob(entry.id());
        } catch (MissingObjectException e) {
            throw new IOException(
                    "the content of " + path + " is not in this clone (object "
                            + entry.id().name() + "); clone again without --filter, or see what git fsck says",
                    e);
        }
    }

    private Optional<Entry> entry(String path) throws IOException {
        return root == null ? Optional.empty() : objects.find(root, List.of(path.split("/", -1)));
    }
}
