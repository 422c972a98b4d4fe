package dev.poam.history;

import java.io.IOException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.jspecify.annotations.Nullable;

/** A difference in a pack: the two sizes, then stretches to copy from the base and stretches that are new. */
final class Delta {

    private Delta() {}

    /** How many bytes the object has that the difference makes. */
    static long resultSize(byte[] delta) throws IOException {
        try {
            return new Reading(delta).skipSize().size();
        } catch (ArrayIndexOutOfBoundsException e) {
            throw corrupt(e);
        }
    }

    /** The object that the difference makes of its base. */
    static byte[] apply(byte[] base, byte[] delta) throws IOException {
        try {
            Reading reading = new Reading(delta);
            if (reading.size() != base.length) {
                throw corrupt(null);
            }
            byte[] result = new byte[Math.toIntExact(reading.size())];
            if (reading.fill(base, result) != result.length) {
                throw corrupt(null);
            }
            return result;
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            // That no stretch goes beyond its array, and no object beyond all arrays, is left to these.
            throw corrupt(e);
        }
    }

    private static CorruptObjectException corrupt(@Nullable Throwable cause) {
        return new CorruptObjectException("a difference in a pack does not fit its base", cause);
    }

    private static final class Reading {

        private static final int DEFAULT_COPY = 0x10000;

        private final byte[] delta;
        private int at;

        Reading(byte[] delta) {
            this.delta = delta;
        }

        Reading skipSize() {
            size();
            return this;
        }

        /** Seven bits a byte, the lowest first. */
        long size() {
            long size = 0;
            int shift = 0;
            int next;
            do {
                next = delta[at++];
                size |= (long) (next & 0x7f) << shift;
                shift += 7;
            } while ((next & 0x80) != 0 && shift < 35);
            return size;
        }

        /** Returns how far the result is filled. */
        int fill(byte[] base, byte[] result) {
            int done = 0;
            while (at < delta.length) {
                int command = delta[at++];
                if ((command & 0x80) != 0) {
                    int from = number(command, 0, 4);
                    int length = number(command, 4, 3);
                    length = length == 0 ? DEFAULT_COPY : length;
                    System.arraycopy(base, from, result, done, length);
                    done += length;
                } else {
                    // A command of 0 is reserved; taken as an empty stretch it leaves the result too short.
                    System.arraycopy(delta, at, result, done, command);
                    at += command;
                    done += command;
                }
            }
            return done;
        }

        /** A number of which the command's bits say which bytes are there, the lowest first. */
        private int number(int command, int firstBit, int bytes) {
            int number = 0;
            for (int i = 0; i < bytes; i++) {
                if ((command & (1 << (firstBit + i))) != 0) {
                    number |= (delta[at++] & 0xff) << (8 * i);
                }
            }
            return number;
        }
    }
}
