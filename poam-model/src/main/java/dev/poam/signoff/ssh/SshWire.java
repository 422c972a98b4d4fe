package dev.poam.signoff.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads the binary form of SSH (RFC 4251, section 5), in which every value comes after its length. */
final class SshWire {

    private final ByteBuffer rest;

    SshWire(byte[] bytes) {
        rest = ByteBuffer.wrap(bytes);
    }

    /** @throws IOException when something else comes next */
    void skip(String expected) throws IOException {
        byte[] bytes = expected.getBytes(StandardCharsets.US_ASCII);
        if (rest.remaining() < bytes.length
                || !ByteBuffer.wrap(bytes).equals(rest.slice(rest.position(), bytes.length))) {
            throw new IOException("SSH data without its lead");
        }
        rest.position(rest.position() + bytes.length);
    }

    int number() throws IOException {
        if (rest.remaining() < Integer.BYTES) {
            throw new IOException("SSH data that ends too early");
        }
        return rest.getInt();
    }

    byte octet() throws IOException {
        if (!rest.hasRemaining()) {
            throw new IOException("SSH data that ends too early");
        }
        return rest.get();
    }

    byte[] bytes() throws IOException {
        int length = number();
        if (length < 0 || length > rest.remaining()) {
            throw new IOException("SSH data that ends too early");
        }
        byte[] bytes = new byte[length];
        rest.get(bytes);
        return bytes;
    }

    String text() throws IOException {
        return new String(bytes(), StandardCharsets.US_ASCII);
    }

    /** @throws IOException when it is not positive */
    BigInteger positive() throws IOException {
        byte[] bytes = bytes();
        if (bytes.length == 0 || new BigInteger(bytes).signum() <= 0) {
            throw new IOException("an SSH number that is not positive");
        }
        return new BigInteger(bytes);
    }

    /** @throws IOException when there is more */
    void requireEnd() throws IOException {
        if (rest.hasRemaining()) {
            throw new IOException("something behind the end of SSH data");
        }
    }

    /** Appends a value after its length. */
    static void append(byte[] value, ByteArrayOutputStream out) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
        out.writeBytes(value);
    }
}
