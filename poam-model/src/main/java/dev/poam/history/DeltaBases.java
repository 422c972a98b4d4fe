package dev.poam.history;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a pack from which the next ones are likely made: the latest that were put together, and the steps on the
 * way to them.
 *
 * <p>Of large ones, such as the trees of a folder of ten thousand items, there are few: the next is mostly made from the
 * last, and memory that lives for a while and then goes is what garbage collection is bad at. They are kept apart, so that
 * they do not drive out the small ones.
 */
final class DeltaBases {

    private static final int LARGE_BYTES = 1 << 15;

    private final Latest small = new Latest(4 << 20);
    private final Latest large = new Latest(3 << 20);

    @Nullable
    PackedObject get(long offset) {
        PackedObject found = small.objects.get(offset);
        return found == null ? large.objects.get(offset) : found;
    }

    PackedObject keep(long offset, PackedObject object) {
        (object.bytes().length < LARGE_BYTES ? small : large).keep(offset, object);
        return object;
    }

    private static final class Latest {

        private static final int OVERHEAD = 200;

        private final Map<Long, PackedObject> objects = new LinkedHashMap<>(64, 0.75f, true);
        private final int budget;
        private long weight;

        /** @param budget about how many bytes of memory are taken at most; one object is kept whatever its size */
        Latest(int budget) {
            this.budget = budget;
        }

        void keep(long offset, PackedObject object) {
            if (objects.put(offset, object) == null) {
                weight += weight(object);
            }
            if (weight > budget) {
                Iterator<PackedObject> oldest = objects.values().iterator();
                while (weight > budget && objects.size() > 1) {
                    weight -= weight(oldest.next());
                    oldest.remove();
                }
            }
        }

        private static int weight(PackedObject object) {
            return object.bytes().length + OVERHEAD;
        }
    }
}
