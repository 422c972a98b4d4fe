package dev.poam.rule;

/** What it means when the history cannot be read. */
public enum HistoryMode {
    /** An error: without its history the POA&amp;M proves nothing. */
    REQUIRE,
    /** A warning; the present state is checked. */
    WARN,
    /** Nobody asks: no Git repository is looked for, and only the present state is checked. */
    OFF
}
