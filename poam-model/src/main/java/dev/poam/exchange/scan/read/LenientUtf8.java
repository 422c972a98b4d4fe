package dev.poam.exchange.scan.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text that is UTF-8 or, where a byte cannot be, windows-1252, as sheets on Windows still write it. A byte order mark is
 * taken off.
 */
final class LenientUtf8 extends Reader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer input = ByteBuffer.allocate(32 * 1024).flip();
    private final CharBuffer output = CharBuffer.allocate(32 * 1024).flip();
    private boolean atEnd;
    private boolean begun;
    private long foreign;

    LenientUtf8(InputStream bytes) {
        this.bytes = bytes;
    }

    /** How many bytes so far were not UTF-8. */
    long foreign() {
        return foreign;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!output.hasRemaining()) {
            if (atEnd && !input.hasRemaining()) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, output.remaining());
        output.get(target, offset, count);
        return count;
    }

    private void fill() throws IOException {
        if (!atEnd) {
            input.compact();
            int count = bytes.read(input.array(), input.position(), input.remaining());
            if (count < 0) {
                atEnd = true;
            } else {
                input.position(input.position() + count);
            }
            input.flip();
        }
        output.clear();
        CoderResult result = decoder.decode(input, output, atEnd);
        if (result.isMalformed() || result.isUnmappable()) {
            for (int i = 0; i < result.length() && output.hasRemaining(); i++) {
                byte[] one = {input.get()};
                output.put(new String(one, Charset.forName("windows-1252")));
                foreign++;
            }
            decoder.reset();
        }
        output.flip();
        if (!begun && output.hasRemaining()) {
            begun = true;
            if (output.get(output.position()) == BYTE_ORDER_MARK) {
                output.get();
            }
        }
    }

    /** Leaves the bytes open; whoever opened them reads on. */
    @Override
    public void close() {
        atEnd = true;
    }
}
