package dev.poam.source;

/** How much of anything is read from files that anybody may have written. */
public final class Limits {

    /** Bytes of an item or a settings file; every Java YAML library scans a plain scalar in quadratic time. */
    public static final int FILE_BYTES = 256 * 1024;

    /** Lists and mappings inside each other; the YAML parser itself overflows the stack at a few thousand. */
    public static final int NESTING = 30;

    /** Scalars, lists and mappings in one file. */
    public static final int NODES = 20_000;

    /** Bytes of an evidence file that may be a text whose line ends a checkout has changed. */
    public static final int TEXT_EVIDENCE_BYTES = 16 * 1024 * 1024;

    private Limits() {}
}
