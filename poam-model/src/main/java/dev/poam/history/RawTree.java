package dev.poam.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * A tree object's bytes: entries of {@code mode SP name NUL} and 20 bytes of object name, in git's order.
 *
 * <p>Two trees are compared by their bytes, so that the cost of a changed entry in a folder of ten thousand is a memory
 * comparison and not ten thousand name comparisons.
 */
final class RawTree {

    /** The tree of a folder that is not there. */
    static final RawTree EMPTY = new RawTree(new byte[0]);

    private static final int ID_BYTES = 20;

    private static final int[] NO_STARTS = {};

    private final byte[] bytes;

    /** Where each entry begins; made when first asked for, or by the comparison with an earlier tree. */
    private int @Nullable [] starts;

    RawTree(byte[] bytes) {
        this.bytes = bytes;
    }

    /** One line of a tree. */
    record Entry(String name, int mode, ObjectId id) {

        private static final int TYPE = 0170000;

        boolean isFile() {
            return (mode & TYPE) == 0100000;
        }

        boolean isFolder() {
            return (mode & TYPE) == 0040000;
        }

        boolean isSymlink() {
            return (mode & TYPE) == 0120000;
        }
    }

    /** Takes what differs between two trees, one name at a time, in the trees' order. */
    interface Difference {
        void entry(@Nullable Entry before, @Nullable Entry after) throws IOException;
    }

    /** Takes one entry. */
    interface Visitor {
        void entry(Entry entry) throws IOException;
    }

    /** Roughly how many bytes of memory the tree takes, offsets and its place in a map included. */
    int weight() {
        return bytes.length + bytes.length / 4 + 200;
    }

    @Nullable
    Entry find(String name) throws IOException {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at = next(at)) {
            int from = nameStart(at);
            if (Arrays.equals(bytes, from, nameEnd(from), wanted, 0, wanted.length)) {
                return entry(at);
            }
        }
        return null;
    }

    void forEach(Visitor visitor) throws IOException {
        for (int at = 0; at < bytes.length; at = next(at)) {
            visitor.entry(entry(at));
        }
    }

    /** Names every entry in which the later tree differs from this one. */
    void compareWith(RawTree later, Difference difference) throws IOException {
        if (starts == null && later.starts != null) {
            // A walk backwards: the offsets of the later tree are known from the comparison before.
            later.differencesTo(this, (theirs, own) -> difference.entry(own, theirs));
        } else {
            differencesTo(later, difference);
        }
    }

    private void differencesTo(RawTree later, Difference difference) throws IOException {
        int[] here = starts();
        IntList there = new IntList(here);
        int i = 0;
        int p = 0;
        int q = 0;
        while (true) {
            int common = Arrays.mismatch(bytes, p, bytes.length, later.bytes, q, later.bytes.length);
            int j = common < 0 ? here.length : entryAt(here, i, p + common);
            there.addShifted(here, i, j, q - p);
            int run = (j < here.length ? here[j] : bytes.length) - p;
            i = j;
            p += run;
            q += run;
            if (i == here.length || q >= later.bytes.length) {
                break;
            }
            int order = order(this, p, later, q);
            if (order < 0) {
                difference.entry(entry(p), null);
            } else if (order > 0) {
                difference.entry(null, later.entry(q));
            } else {
                difference.entry(entry(p), later.entry(q));
            }
            if (order <= 0) {
                p = next(p);
                i++;
            }
            if (order >= 0) {
                there.add(q);
                q = later.next(q);
            }
        }
        for (; p < bytes.length; p = next(p)) {
            difference.entry(entry(p), null);
        }
        for (; q < later.bytes.length; q = later.next(q)) {
            there.add(q);
            difference.entry(null, later.entry(q));
        }
        later.starts = there.toArray();
    }

    /** The entry that the byte at {@code position} belongs to; the number of entries for the end of the tree. */
    private int entryAt(int[] begins, int from, int position) {
        if (position >= bytes.length) {
            return begins.length;
        }
        int found = Arrays.binarySearch(begins, from, begins.length, position);
        return found >= 0 ? found : -found - 2;
    }

    private int[] starts() throws IOException {
        int[] known = starts;
        if (known == null) {
            IntList found = new IntList(NO_STARTS);
            for (int at = 0; at < bytes.length; at = next(at)) {
                found.add(at);
            }
            known = found.toArray();
            starts = known;
        }
        return known;
    }

    /** Git's order: by name as bytes, a folder's name with a slash behind it. */
    private static int order(RawTree left, int leftAt, RawTree right, int rightAt) throws IOException {
        int p = left.nameStart(leftAt);
        int q = right.nameStart(rightAt);
        int pEnd = left.nameEnd(p);
        int qEnd = right.nameEnd(q);
        int common = Math.min(pEnd - p, qEnd - q);
        int differs = Arrays.mismatch(left.bytes, p, p + common, right.bytes, q, q + common);
        if (differs >= 0) {
            return Byte.compareUnsigned(left.bytes[p + differs], right.bytes[q + differs]);
        }
        return Integer.compare(left.endingByte(leftAt, p + common, pEnd), right.endingByte(rightAt, q + common, qEnd));
    }

    private int endingByte(int entryAt, int at, int end) {
        if (at < end) {
            return bytes[at] & 0xff;
        }
        return bytes[entryAt] == '4' ? '/' : 0;
    }

    private Entry entry(int at) throws IOException {
        int from = nameStart(at);
        int end = nameEnd(from);
        int mode = 0;
        for (int i = at; i < from - 1; i++) {
            mode = (mode << 3) + (bytes[i] - '0');
        }
        String name = new String(bytes, from, end - from, StandardCharsets.UTF_8);
        return new Entry(name, mode, ObjectId.fromRaw(bytes, end + 1));
    }

    private int next(int at) throws IOException {
        return nameEnd(nameStart(at)) + 1 + ID_BYTES;
    }

    private int nameStart(int at) throws IOException {
        int i = at;
        while (i < bytes.length && bytes[i] != ' ') {
            i++;
        }
        return i + 1;
    }

    private int nameEnd(int from) throws IOException {
        int i = from;
        while (i < bytes.length && bytes[i] != 0) {
            i++;
        }
        if (i + ID_BYTES >= bytes.length) {
            throw new CorruptObjectException("a tree object ends in the middle of an entry");
        }
        return i;
    }

    /** Offsets that become more; it shares an array that begins with the same ones for as long as it can. */
    private static final class IntList {

        private static final int ROOM = 8;

        private final int[] shared;
        private int[] values;
        private int size;

        IntList(int[] shared) {
            this.shared = shared;
            this.values = shared;
        }

        void add(int value) {
            if (values != shared || size == shared.length || shared[size] != value) {
                makeRoom(1);
                values[size] = value;
            }
            size++;
        }

        void addShifted(int[] from, int start, int end, int shift) {
            if (values == shared && from == shared && start == size && shift == 0) {
                size = end;
                return;
            }
            makeRoom(end - start);
            for (int i = start; i < end; i++) {
                values[size++] = from[i] + shift;
            }
        }

        private void makeRoom(int more) {
            if (values == shared) {
                values = Arrays.copyOf(shared, Math.max(size + more, shared.length) + ROOM);
            } else if (size + more > values.length) {
                values = Arrays.copyOf(values, Math.max(size + more, 2 * values.length));
            }
        }

        int[] toArray() {
            return size == values.length ? values : Arrays.copyOf(values, size);
        }
    }
}
