package dev.poam.exchange.scan.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;

/** Bytes of which no piece may be longer than a limit; whoever reads says where the next piece begins. */
final class PieceLimit extends FilterInputStream {

    private final long most;
    private long count;

    PieceLimit(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** A piece was longer than allowed. */
    static final class Exceeded extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    /** A new piece begins here, or a buffer's length before. */
    void nextPiece() {
        count = 0;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        add(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        add(Math.max(0, read));
        return read;
    }

    private void add(int read) throws Exceeded {
        count += read;
        if (count > most) {
            throw new Exceeded();
        }
    }

    /** Leaves the bytes open; whoever opened them reads on. */
    @Override
    public void close() {
        count = 0;
    }
}
