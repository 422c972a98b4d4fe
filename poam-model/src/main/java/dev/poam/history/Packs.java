package dev.poam.history;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Inflater;
import org.eclipse.jgit.lib.AnyObjectId;
import org.jspecify.annotations.Nullable;

/**
 * A shortcut to the objects in a repository's own packs, for a walk that reads nearly all trees of an item folder.
 *
 * <p>JGit keeps only the very last base of a row of differences; a walk against the direction in which git packed a
 * folder of ten thousand items puts each of its trees together from the row's start. Here every step of a row is kept.
 * Whatever is out of the ordinary (a large object, an old index, damage, another object store) is not found here, and
 * JGit reads it or says what is wrong with it.
 *
 * <p>Not for use by several threads.
 */
final class Packs implements AutoCloseable {

    private static final int LARGEST = 16 << 20;

    private final List<PackIndex> indexes;
    private final Map<PackIndex, Pack> packs = new HashMap<>();
    private final Inflater inflater = new Inflater();

    private Packs(List<PackIndex> indexes) {
        this.indexes = new ArrayList<>(indexes);
    }

    /** @param objects the folder {@code objects} of the repository */
    static Packs in(Path objects) {
        List<PackIndex> indexes = new ArrayList<>();
        Path folder = objects.resolve("pack");
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "pack-*.idx")) {
                for (Path file : files) {
                    add(file, indexes);
                }
            } catch (IOException | DirectoryIteratorException e) {
                // Nothing is lost: JGit reads what is not found here.
                return new Packs(List.of());
            }
        }
        return new Packs(indexes);
    }

    private static void add(Path file, List<PackIndex> indexes) {
        try {
            indexes.add(PackIndex.read(file));
        } catch (IOException e) {
            // An index of another version, or one that git has just replaced; the same holds.
        }
    }

    /** The same packs for another thread. */
    Packs another() {
        return new Packs(indexes);
    }

    /**
     * The bytes of an object, which are shared and not to be changed.
     *
     * @param type as JGit numbers them
     * @return null when the object is not found here
     */
    byte @Nullable [] read(AnyObjectId id, int type) {
        for (int i = 0; i < indexes.size(); i++) {
            PackIndex index = indexes.get(i);
            long offset = index.offset(id);
            if (offset >= 0) {
                // The next object is most likely in the same pack.
                indexes.set(i, indexes.get(0));
                indexes.set(0, index);
                return read(index, offset, type);
            }
        }
        return null;
    }

    private byte @Nullable [] read(PackIndex index, long offset, int type) {
        try {
            Pack pack = packs.get(index);
            if (pack == null) {
                pack = new Pack(index, inflater);
                packs.put(index, pack);
            }
            PackedObject object = pack.read(offset, LARGEST);
            return object != null && object.type() == type ? object.bytes() : null;
        } catch (IOException e) {
            // Damage, or a pack that has just been deleted: JGit looks elsewhere, and says what is wrong.
            return null;
        }
    }

    @Override
    public void close() {
        inflater.end();
        for (Pack pack : packs.values()) {
            try {
                pack.close();
            } catch (IOException e) {
                // Only reading was done; there is nothing that a failure to close could lose.
            }
        }
    }
}
