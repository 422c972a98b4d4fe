package dev.poam.history;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a pack from which the next ones are likely made: the latest that were put together, and the steps on the
 * way to them.
 *
 * <p>Large ones, such as the trees of a folder of ten thousand items, lie in arrays that are filled again and again:
 * memory that lives for a while and then goes is what garbage collection is bad at.
 */
final class DeltaBases {

    static final int LARGE_BYTES = 1 << 15;

    private static final int SMALL_BUDGET = 4 << 20;
    private static final int LARGE_BUDGET = 16 << 20;
    private static final int OVERHEAD = 200;

    private final Map<Long, PackedObject> small = new LinkedHashMap<>(1024, 0.75f, true);
    private final Map<Long, PackedObject> large = new LinkedHashMap<>(16, 0.75f, true);
    private long smallBytes;
    private long largeBytes;

    @Nullable
    PackedObject get(long offset) {
        PackedObject found = small.get(offset);
        return found == null ? large.get(offset) : found;
    }

    /** An array to put an object together in, which is then to be kept. */
    byte[] array(int length) {
        if (length < LARGE_BYTES) {
            return new byte[length];
        }
        Iterator<PackedObject> oldest = large.values().iterator();
        byte[] array = null;
        // The latest is what the new one is made from.
        while (largeBytes + length > LARGE_BUDGET && large.size() > 1) {
            array = oldest.next().array();
            largeBytes -= array.length;
            oldest.remove();
        }
        // A little longer than needed, as a folder grows by one item at a time.
        return array != null && array.length >= length ? array : new byte[length + length / 32];
    }

    PackedObject keep(long offset, PackedObject object) {
        if (!object.isLarge()) {
            if (small.put(offset, object) == null) {
                smallBytes += object.length() + OVERHEAD;
            }
            Iterator<PackedObject> oldest = small.values().iterator();
            while (smallBytes > SMALL_BUDGET && small.size() > 1) {
                smallBytes -= oldest.next().length() + OVERHEAD;
                oldest.remove();
            }
        } else {
            large.put(offset, object);
            largeBytes += object.array().length;
        }
        return object;
    }
}
