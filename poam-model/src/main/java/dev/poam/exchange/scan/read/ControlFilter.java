package dev.poam.exchange.scan.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Blanks out the control characters that XML does not allow, raw or as character references, which the output of programs
 * brings into scans. Every other byte stays where it is, so that positions hold.
 *
 * <p>It works on bytes, and so on every encoding that has ASCII in it; in UTF-16 nothing looks like a reference, and zero
 * bytes have to stay.
 */
final class ControlFilter extends FilterInputStream {

    /** The longest reference to a control character, with some zeros before the number. */
    private static final int LONGEST_REFERENCE = 12;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final byte[] pending = new byte[64 * 1024];
    private int start;
    private int end;
    private boolean atEnd;
    private boolean wide;
    private boolean begun;
    private long blanked;

    ControlFilter(InputStream in) {
        super(in);
    }

    /** How many characters were blanked out so far. */
    long blanked() {
        return blanked;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (ready() == 0) {
            fill();
        }
        int count = Math.min(length, ready());
        if (count == 0) {
            return -1;
        }
        System.arraycopy(pending, start, target, offset, count);
        start += count;
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public int available() {
        return ready();
    }

    @Override
    public long skip(long wanted) {
        return 0;
    }

    /** The bytes that are clean: all but what may be the beginning of a reference at the very end. */
    private int ready() {
        int kept = atEnd || wide ? 0 : LONGEST_REFERENCE;
        return Math.max(0, end - start - kept);
    }

    private void fill() throws IOException {
        while (ready() == 0 && !atEnd) {
            System.arraycopy(pending, start, pending, 0, end - start);
            end -= start;
            start = 0;
            int before = end;
            int count = in.read(pending, end, pending.length - end);
            if (count < 0) {
                atEnd = true;
            } else {
                end += count;
                begin();
            }
            if (!wide) {
                clean(Math.max(0, before - LONGEST_REFERENCE));
            }
        }
    }

    private void begin() {
        if (!begun && end >= 2) {
            begun = true;
            int mark = (pending[0] & 0xFF) << 8 | (pending[1] & 0xFF);
            wide = mark == 0xFEFF || mark == 0xFFFE || pending[0] == 0 || pending[1] == 0;
        }
    }

    private void clean(int from) {
        byte[] bytes = pending;
        int i = from;
        while (i < end) {
            if (i + Long.BYTES <= end && isPlain((long) EIGHT_BYTES.get(bytes, i))) {
                i += Long.BYTES;
            } else {
                clean(bytes, i);
                i++;
            }
        }
    }

    /** Whether none of eight bytes is a control character or begins a reference; nearly all of a scan is like that. */
    private static boolean isPlain(long eight) {
        long marks = eight ^ 0x2626262626262626L;
        long mark = (marks - 0x0101010101010101L) & ~marks;
        long control = (eight - 0x2020202020202020L) & ~eight;
        return ((mark | control) & 0x8080808080808080L) == 0;
    }

    private void clean(byte[] bytes, int i) {
        byte b = bytes[i];
        if (b == '&') {
            int last = lastOfReference(i);
            if (last > 0) {
                Arrays.fill(bytes, i, last + 1, (byte) ' ');
                blanked++;
            }
        } else if (b >= 0 && isForbidden(b)) {
            bytes[i] = ' ';
            blanked++;
        }
    }

    private static boolean isForbidden(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }

    /** Where the reference to a control character ends that begins here; -1 for anything else. */
    private int lastOfReference(int at) {
        int i = at + 1;
        if (i >= end || pending[i++] != '#') {
            return -1;
        }
        int base = 10;
        if (i < end && pending[i] == 'x') {
            base = 16;
            i++;
        }
        int number = 0;
        int first = i;
        for (; i < end && i - at < LONGEST_REFERENCE; i++) {
            if (pending[i] == ';') {
                return i > first && isForbidden(number) ? i : -1;
            }
            int digit = Character.digit(pending[i], base);
            if (digit < 0) {
                return -1;
            }
            number = Math.min(0x10FFFF, number * base + digit);
        }
        return -1;
    }
}
