package dev.poam.history;

import org.jspecify.annotations.Nullable;

/** A commit with a signature: what was signed, and by whom it should be. Nothing of it has been verified. */
public final class SignedCommit {

    private final Landing landing;
    private final @Nullable String parent;
    private final byte[] payload;
    private final byte[] signature;

    SignedCommit(Landing landing, @Nullable String parent, byte[] payload, byte[] signature) {
        this.landing = landing;
        this.parent = parent;
        this.payload = payload;
        this.signature = signature;
    }

    public Landing landing() {
        return landing;
    }

    /** The first parent, 40 hexadecimal digits; null for a commit without one. */
    public @Nullable String parent() {
        return parent;
    }

    /** The commit as it was before it was signed. */
    public byte[] payload() {
        return payload.clone();
    }

    /** The armoured signature, be it OpenPGP, SSH or X.509. */
    public byte[] signature() {
        return signature.clone();
    }
}
