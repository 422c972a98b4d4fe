package dev.poam.history;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one pack file.
 *
 * <p>Most are stored as the difference from another one, that one from a third. Whatever is put together on the way to an
 * object is kept for a while, so that a walk in either direction along such a row pays for one difference a step.
 */
final class Pack implements AutoCloseable {

    private static final int KEPT_BYTES = 16 << 20;
    private static final int LONGEST_ROW = 5000;

    private final BlockFile file;
    private final PackIndex index;
    private final Inflater inflater;
    private final DeltaBases bases = new DeltaBases();

    /**
     * An object as it is stored.
     *
     * @param base where the object begins that this one is a difference from; -1 for a whole one
     * @param data where the compressed bytes begin
     * @param size how many there are when inflated
     * @param outer the object that is a difference from this one, on the way to which this one was met
     */
    private record Stored(
            int type,
            long base,
            long data,
            int size,
            long offset,
            @Nullable Stored outer) {}

    /** @param inflater shared by all packs that one thread reads */
    Pack(PackIndex index, Inflater inflater) throws IOException {
        this.file = new BlockFile(index.pack(), KEPT_BYTES);
        this.index = index;
        this.inflater = inflater;
    }

    /**
     * The object that begins at an offset.
     *
     * @return null when it is larger than {@code largest}, or is made from one that is larger or not in this pack
     */
    @Nullable
    PackedObject read(long offset, int largest) throws IOException {
        Stored outer = null;
        long at = offset;
        PackedObject base = bases.get(at);
        for (int row = 0; base == null; row++) {
            Stored stored = stored(at, outer);
            if (stored == null || stored.size > largest || row > LONGEST_ROW) {
                return null;
            }
            if (stored.base >= 0) {
                outer = stored;
                at = stored.base;
                base = bases.get(at);
            } else if (outer == null && stored.type == Constants.OBJ_COMMIT) {
                // A commit is read once, and most of them are stored whole.
                return new PackedObject(stored.type, inflate(stored));
            } else {
                base = bases.keep(at, new PackedObject(stored.type, inflate(stored)));
            }
        }
        for (; outer != null; outer = outer.outer) {
            byte[] delta = inflate(outer);
            if (Delta.resultSize(delta) > largest) {
                return null;
            }
            base = bases.keep(outer.offset, new PackedObject(base.type(), Delta.apply(base.bytes(), delta)));
        }
        return base;
    }

    private @Nullable Stored stored(long offset, @Nullable Stored outer) throws IOException {
        long at = offset;
        int next = file.unsignedByte(at++);
        int type = (next >> 4) & 7;
        long size = next & 0xf;
        for (int shift = 4; (next & 0x80) != 0; shift += 7) {
            next = file.unsignedByte(at++);
            size |= (long) (next & 0x7f) << shift;
            if (shift > 32) {
                return null;
            }
        }
        long base = -1;
        if (type == Constants.OBJ_OFS_DELTA) {
            next = file.unsignedByte(at++);
            long back = next & 0x7f;
            while ((next & 0x80) != 0) {
                next = file.unsignedByte(at++);
                back = ((back + 1) << 7) | (next & 0x7f);
            }
            base = offset - back;
        } else if (type == Constants.OBJ_REF_DELTA) {
            byte[] name = new byte[Constants.OBJECT_ID_LENGTH];
            file.copy(at, name);
            at += name.length;
            base = index.offset(ObjectId.fromRaw(name));
        }
        boolean isDelta = type == Constants.OBJ_OFS_DELTA || type == Constants.OBJ_REF_DELTA;
        if ((isDelta && base < 0) || size > Integer.MAX_VALUE) {
            return null;
        }
        return new Stored(type, base, at, (int) size, offset, outer);
    }

    private byte[] inflate(Stored stored) throws IOException {
        byte[] bytes = new byte[stored.size];
        byte[] behind = new byte[1];
        int done = 0;
        long at = stored.data;
        inflater.reset();
        try {
            // On to the end of the stream, where its checksum is.
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    byte[] block = file.block(at);
                    int from = (int) (at % BlockFile.BLOCK_BYTES);
                    inflater.setInput(block, from, block.length - from);
                    at += block.length - from;
                }
                if (done < stored.size) {
                    done += inflater.inflate(bytes, done, stored.size - done);
                } else if (inflater.inflate(behind) > 0) {
                    throw new CorruptObjectException("an object of a pack is longer than the pack says");
                }
                if (inflater.needsDictionary()) {
                    throw new CorruptObjectException("an object of a pack is compressed in an unknown way");
                }
            }
        } catch (DataFormatException e) {
            throw new CorruptObjectException("an object of a pack cannot be inflated", e);
        }
        if (done < stored.size) {
            throw new CorruptObjectException("an object of a pack is shorter than the pack says");
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
