package dev.poam.history;

import dev.poam.source.Limits;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Commits, trees and blobs of one repository; recently read trees are kept. Not for use by several threads. */
final class ObjectStore implements AutoCloseable {

    /** Few, so that large trees are gone before the garbage collector takes them for long-lived. */
    private static final int KEPT_TREE_BYTES = 2 << 20;

    private static final int KEPT_TREES = 8;

    private final Packs packs;
    private final ObjectReader reader;
    private final Set<ObjectId> shallow;
    private final Map<ObjectId, RawTree> trees = new LinkedHashMap<>(64, 0.75f, true);
    private long keptTreeBytes;

    ObjectStore(Repository repository) throws IOException {
        this.packs = Packs.in(repository.getCommonDirectory().toPath().resolve("objects"));
        this.reader = repository.newObjectReader();
        this.shallow = Set.copyOf(repository.getObjectDatabase().getShallowCommits());
    }

    private ObjectStore(ObjectStore other) {
        this.packs = other.packs.another();
        this.reader = other.reader.newReader();
        this.shallow = other.shallow;
    }

    /** A store over the same objects for another thread. */
    ObjectStore another() {
        return new ObjectStore(this);
    }

    Commit commit(ObjectId id) throws IOException {
        return Commit.parse(id, bytes(id, Constants.OBJ_COMMIT));
    }

    /** Whether commits are here whose parents are not. */
    boolean isShallow() {
        return !shallow.isEmpty();
    }

    /** Whether the commit has parents that this clone left out. */
    boolean isBoundary(Commit commit) {
        return !commit.parents().isEmpty() && shallow.contains(commit.id());
    }

    /** A tree; null stands for a folder that is not there. */
    RawTree tree(@Nullable ObjectId id) throws IOException {
        if (id == null) {
            return RawTree.EMPTY;
        }
        RawTree tree = trees.get(id);
        if (tree == null) {
            tree = new RawTree(bytes(id, Constants.OBJ_TREE));
            keep(id, tree);
        }
        return tree;
    }

    private void keep(ObjectId id, RawTree tree) {
        trees.put(id, tree);
        keptTreeBytes += tree.weight();
        Iterator<RawTree> oldest = trees.values().iterator();
        while (keptTreeBytes > KEPT_TREE_BYTES && trees.size() > KEPT_TREES) {
            keptTreeBytes -= oldest.next().weight();
            oldest.remove();
        }
    }

    /** What the path leads to; empty when nothing is there or a part of the way is no folder. */
    Optional<RawTree.Entry> find(ObjectId root, List<String> path) throws IOException {
        RawTree.Entry entry = null;
        ObjectId folder = root;
        for (String name : path) {
            if (folder == null) {
                return Optional.empty();
            }
            entry = tree(folder).find(name);
            if (entry == null) {
                return Optional.empty();
            }
            folder = entry.isFolder() ? entry.id() : null;
        }
        return Optional.ofNullable(entry);
    }

    /** The bytes of a blob; empty when it is over {@link Limits#FILE_BYTES}. */
    Optional<byte[]> itemBytes(ObjectId blob) throws IOException {
        byte[] packed = packs.read(blob, Constants.OBJ_BLOB);
        if (packed != null) {
            return packed.length > Limits.FILE_BYTES ? Optional.empty() : Optional.of(packed);
        }
        ObjectLoader loader = reader.open(blob, Constants.OBJ_BLOB);
        return loader.getSize() > Limits.FILE_BYTES ? Optional.empty() : Optional.of(loader.getBytes());
    }

    ObjectLoader blob(ObjectId id) throws IOException {
        return reader.open(id, Constants.OBJ_BLOB);
    }

    private byte[] bytes(ObjectId id, int type) throws IOException {
        byte[] packed = packs.read(id, type);
        if (packed != null) {
            return packed;
        }
        ObjectLoader loader = reader.open(id, type);
        if (loader.isLarge()) {
            throw new IOException("the object " + id.name() + " has " + loader.getSize() + " bytes, too many to read");
        }
        return loader.getCachedBytes();
    }

    @Override
    public void close() {
        packs.close();
        reader.close();
    }
}
