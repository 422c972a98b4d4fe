package dev.poam.exchange.scan;

/** What a scanner says of one weakness in one place. */
public enum Verdict {
    /** It is there. */
    OPEN,
    /** The scanner looked, and says that it is not there or no longer. */
    FIXED,
    /** No weakness, only something to know. */
    INFORMATIONAL,
    /** The scanner looked and cannot tell. */
    UNDECIDED
}
