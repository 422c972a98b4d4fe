package dev.poam.exchange.scan;

/** From where a check looks. */
public enum Reach {
    /** On the asset itself, with an account there. */
    LOCAL,
    /** Over the network; an answer may get lost. */
    REMOTE,
    UNKNOWN
}
