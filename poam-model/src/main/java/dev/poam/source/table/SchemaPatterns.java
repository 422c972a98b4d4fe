package dev.poam.source.table;

/** Regular expressions of JSON Schemas, in the dialect that they share with Java. */
final class SchemaPatterns {

    /** White space may stand around the one line, as after a block scalar. */
    static final String LINE = "^\\s*[^\\r\\n]*\\s*$";

    /** One line without the characters of {@link dev.poam.source.InvisibleCharacters}. */
    static final String VISIBLE_LINE =
            "^\\s*[^\\r\\n\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]*\\s*$";

    static final String NOT_BLANK = "\\S";

    private SchemaPatterns() {}
}
