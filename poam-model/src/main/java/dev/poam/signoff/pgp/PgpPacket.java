package dev.poam.signoff.pgp;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * The head of an OpenPGP packet (RFC 4880, section 4.2): what it is, and how many bytes follow. The library forgives wrong
 * lengths.
 */
record PgpPacket(int tag, int length) {

    /**
     * Reads the head of a packet.
     *
     * @throws IOException when it is none, or one whose length is not told in advance
     */
    static PgpPacket read(ByteBuffer data) throws IOException {
        try {
            int head = data.get() & 0xff;
            if ((head & 0x80) == 0) {
                throw new IOException("no OpenPGP packet");
            }
            return (head & 0x40) == 0
                    ? new PgpPacket((head >> 2) & 0x0f, oldLength(head & 3, data))
                    : new PgpPacket(head & 0x3f, newLength(data));
        } catch (BufferUnderflowException e) {
            throw new IOException("an OpenPGP packet that ends too early", e);
        }
    }

    private static int oldLength(int form, ByteBuffer data) throws IOException {
        return switch (form) {
            case 0 -> data.get() & 0xff;
            case 1 -> data.getShort() & 0xffff;
            case 2 -> data.getInt();
            default -> throw new IOException("an OpenPGP packet without a length");
        };
    }

    private static int newLength(ByteBuffer data) throws IOException {
        int first = data.get() & 0xff;
        if (first < 192) {
            return first;
        }
        if (first < 224) {
            return ((first - 192) << 8) + (data.get() & 0xff) + 192;
        }
        if (first == 255) {
            return data.getInt();
        }
        throw new IOException("an OpenPGP packet in pieces");
    }
}
