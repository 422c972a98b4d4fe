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

    /** Bytes of a Markdown document that items point to, such as the system security plan. */
    public static final int DOCUMENT_BYTES = 2 * 1024 * 1024;

    /** Bytes of a document that somebody signs; it is hashed in memory. */
    public static final int SIGNED_DOCUMENT_BYTES = 64 * 1024 * 1024;

    /** Characters with a meaning in one Markdown paragraph; the parser takes cubic time over some patterns of them. */
    public static final int MARKUP_IN_PARAGRAPH = 3_000;

    /** Columns before the first word of a Markdown line, which is how deep its lists and quotations can be nested. */
    public static final int MARKDOWN_INDENT = 100;

    /** Seconds that the Markdown parser may take over one document; a backstop behind the other two limits. */
    public static final int MARKDOWN_SECONDS = 10;

    private Limits() {}
}
