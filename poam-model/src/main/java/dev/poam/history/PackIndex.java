package dev.poam.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.AnyObjectId;

/** Which object is where in a pack: the index file that lies beside it, in its second version. For any thread. */
final class PackIndex {

    private static final int MAGIC = 0xff744f63;
    private static final int VERSION = 2;
    private static final int FIRST_BYTES = 256;
    private static final int NAMES = 8 + 4 * FIRST_BYTES;
    private static final int NAME_BYTES = 20;
    private static final int CHECKSUM_BYTES = 4;
    private static final long LARGEST = 1 << 29;

    private final Path pack;
    private final ByteBuffer file;
    private final byte[] bytes;
    private final int[] upTo = new int[FIRST_BYTES];
    private final int offsets;
    private final int largeOffsets;

    private PackIndex(Path pack, byte[] bytes) throws IOException {
        this.pack = pack;
        this.bytes = bytes;
        this.file = ByteBuffer.wrap(bytes);
        if (bytes.length < NAMES || file.getInt(0) != MAGIC || file.getInt(4) != VERSION) {
            throw new IOException("an index of another version");
        }
        for (int i = 0; i < FIRST_BYTES; i++) {
            upTo[i] = file.getInt(8 + 4 * i);
        }
        int count = upTo[FIRST_BYTES - 1];
        offsets = NAMES + (NAME_BYTES + CHECKSUM_BYTES) * count;
        largeOffsets = offsets + 4 * count;
        if (count < 0 || largeOffsets < 0 || largeOffsets > bytes.length) {
            throw new IOException("an index that is cut short");
        }
    }

    /** @throws IOException also when the index is of another version, or too large to be held in memory */
    static PackIndex read(Path index) throws IOException {
        if (Files.size(index) > LARGEST) {
            throw new IOException("an index too large to be held in memory");
        }
        String name = index.getFileName().toString();
        Path pack = index.resolveSibling(name.substring(0, name.length() - ".idx".length()) + ".pack");
        return new PackIndex(pack, Files.readAllBytes(index));
    }

    Path pack() {
        return pack;
    }

    /** Where in the pack the object begins; -1 when it is not there. */
    long offset(AnyObjectId id) {
        int first = id.getFirstByte();
        int low = first == 0 ? 0 : upTo[first - 1];
        int high = upTo[first] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = id.compareTo(bytes, NAMES + NAME_BYTES * middle);
            if (order == 0) {
                return offset(middle);
            }
            if (order < 0) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return -1;
    }

    private long offset(int number) {
        int offset = file.getInt(offsets + 4 * number);
        // Of an offset over 31 bits this is the number of its entry in a further table.
        return offset >= 0 ? offset : file.getLong(largeOffsets + 8 * (offset & 0x7fffffff));
    }
}
