package dev.poam.signoff.key;

import java.time.Instant;

/** A detached signature that holds; whether anybody should trust its key is another question. */
public interface VerifiedSignature {

    /** The key that made it. */
    SignerKey key();

    /** Whether the key's own dates take in a moment; true for a key without dates. */
    boolean isInDateAt(Instant moment);
}
