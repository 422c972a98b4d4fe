package dev.poam.signoff;

/** What a sign-off is worth; the first that applies, in this order. */
public enum Verdict {
    /** The record, its readable twin or its signature is not as it was made. */
    INVALID,
    /** The commit that it was made on is not in the history. */
    REWRITTEN,
    /** The signature holds, but the signer had no authority when the record landed. */
    UNTRUSTED,
    /** The certificate or the key was out of its dates when the record landed. */
    EXPIRED,
    /** The key was revoked before the record landed, or has been compromised. */
    REVOKED,
    /** The document never had the signed bytes. */
    UNBOUND,
    /** The document has changed since. */
    STALE,
    VALID
}
