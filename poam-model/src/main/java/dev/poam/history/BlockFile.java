package dev.poam.history;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Random reading from one file, in blocks of which the latest are kept.
 *
 * <p>The file is not mapped into memory: Java cannot undo that before the garbage collector does, and until then Windows
 * lets nobody delete the file, which is what git does with a pack when it packs anew.
 */
final class BlockFile implements AutoCloseable {

    static final int BLOCK_BYTES = 1 << 14;

    private final FileChannel channel;
    private final long size;
    private final byte[] @Nullable [] blocks;
    private final ArrayDeque<Integer> kept = new ArrayDeque<>();
    private final int mostKept;

    /** @param budget about how many bytes of the file are kept in memory at most */
    BlockFile(Path file, int budget) throws IOException {
        channel = FileChannel.open(file);
        size = channel.size();
        blocks = new byte[Math.toIntExact((size + BLOCK_BYTES - 1) / BLOCK_BYTES)][];
        mostKept = budget / BLOCK_BYTES;
    }

    /** The block that holds a position, until the next call; the last one is shorter. */
    byte[] block(long position) throws IOException {
        if (position < 0 || position >= size) {
            throw new EOFException("nothing at position " + position);
        }
        int number = (int) (position / BLOCK_BYTES);
        byte[] block = blocks[number];
        return block == null ? load(number) : block;
    }

    private byte[] load(int number) throws IOException {
        long start = (long) number * BLOCK_BYTES;
        int length = (int) Math.min(BLOCK_BYTES, size - start);
        byte[] block = length == BLOCK_BYTES ? fullBlock() : new byte[length];
        ByteBuffer rest = ByteBuffer.wrap(block);
        while (rest.hasRemaining()) {
            if (channel.read(rest, start + rest.position()) < 0) {
                throw new EOFException("the file became shorter");
            }
        }
        if (length == BLOCK_BYTES) {
            kept.add(number);
        }
        blocks[number] = block;
        return block;
    }

    /** The oldest block's bytes for a new one: a walk reads many more blocks than are kept. */
    private byte[] fullBlock() {
        if (kept.size() < mostKept) {
            return new byte[BLOCK_BYTES];
        }
        int oldest = kept.remove();
        byte[] block = Objects.requireNonNull(blocks[oldest]);
        blocks[oldest] = null;
        return block;
    }

    int unsignedByte(long position) throws IOException {
        return block(position)[(int) (position % BLOCK_BYTES)] & 0xff;
    }

    /** Fills the bytes from the file. */
    void copy(long position, byte[] to) throws IOException {
        int done = 0;
        while (done < to.length) {
            byte[] block = block(position + done);
            int from = (int) ((position + done) % BLOCK_BYTES);
            int length = Math.min(to.length - done, block.length - from);
            System.arraycopy(block, from, to, done, length);
            done += length;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
