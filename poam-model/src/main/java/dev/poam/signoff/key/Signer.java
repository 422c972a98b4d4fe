package dev.poam.signoff.key;

import java.io.IOException;
import java.time.Instant;

/** Somebody's means to sign: a key, wherever it is kept. */
public interface Signer extends AutoCloseable {

    /** The form of the signatures. */
    SignatureFormat format();

    /** The key that signs. */
    SignerKey key();

    /** Whether the key's own dates take in a moment; true for a key without dates. */
    boolean isInDateAt(Instant moment);

    /**
     * Signs bytes.
     *
     * @param at claimed as the time of signing
     * @return the file of the signature
     * @throws IOException when the key cannot sign, or is one whose signatures we do not accept
     */
    byte[] sign(byte[] content, Instant at) throws IOException;

    /** Leaves the place where the key is kept; nothing is signed any more. */
    @Override
    default void close() {}
}
