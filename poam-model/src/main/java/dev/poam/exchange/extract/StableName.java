package dev.poam.exchange.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs that follow from names: version 5 of RFC 9562. */
final class StableName {

    /** Ours for ever: all names made so far would change with it. */
    static final UUID NAMESPACE = UUID.fromString("5d3b1a52-8c0e-5b7f-9f5e-4a2f7c1d6e90");

    private static final long VERSION_MASK = 0xffff_ffff_ffff_0fffL;
    private static final long VERSION_5 = 0x5000L;
    private static final long VARIANT_MASK = 0x3fff_ffff_ffff_ffffL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private StableName() {}

    /** The name of something in a namespace; parts are kept apart, so that no two lists of them give the same. */
    static UUID of(UUID namespace, String... parts) {
        return of(namespace, String.join("\0", parts).getBytes(UTF_8));
    }

    static UUID of(UUID namespace, byte[] name) {
        MessageDigest sha1 = sha1();
        sha1.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array());
        ByteBuffer digest = ByteBuffer.wrap(sha1.digest(name));
        return new UUID((digest.getLong() & VERSION_MASK) | VERSION_5, (digest.getLong() & VARIANT_MASK) | VARIANT);
    }

    /** Names are told apart by it, and nothing is protected by it. */
    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-1", e);
        }
    }
}
