package dev.poam.cmmc;

/** What an assessment makes of a requirement (32 CFR 170.24(b)). */
public enum Determination {
    MET,
    NOT_MET,
    /** Scored like {@link #MET}; there is a justification. */
    NOT_APPLICABLE,
    /** Nothing is recorded of it, or of one of its objectives while none fails. */
    NOT_ASSESSED
}
