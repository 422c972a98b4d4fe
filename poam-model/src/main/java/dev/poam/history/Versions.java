package dev.poam.history;

import dev.poam.item.ItemFiles;
import dev.poam.item.ItemVersion;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** The item versions that blobs hold, each read once as long as it is among the latest two thousand. */
final class Versions {

    private static final int KEPT = 2048;

    private final ObjectStore objects;
    private final VersionReader reader;
    private final Map<Key, Optional<ItemVersion>> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<ItemVersion>> eldest) {
            return size() > KEPT;
        }
    };

    /** The same bytes are another thing as Markdown than as YAML. */
    private record Key(ObjectId blob, boolean markdown) {}

    Versions(ObjectStore objects, VersionReader reader) {
        this.objects = objects;
        this.reader = reader;
    }

    /** A reader of the same kind for another thread. */
    Versions over(ObjectStore otherObjects) {
        return new Versions(otherObjects, reader);
    }

    /** The version in a blob; empty when it is too large or no item with an id can be read. */
    Optional<ItemVersion> read(String path, ObjectId blob) throws IOException {
        Key key = new Key(blob, ItemFiles.isMarkdown(path));
        Optional<ItemVersion> version = known.get(key);
        if (version == null) {
            version = objects.itemBytes(blob).flatMap(bytes -> reader.read(path, bytes));
            known.put(key, version);
        }
        return version;
    }
}
