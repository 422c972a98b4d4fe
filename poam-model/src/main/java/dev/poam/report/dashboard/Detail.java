package dev.poam.report.dashboard;

/** How much of an item its page tells; the page of a thousand items has less room for each than that of ten. */
enum Detail {
    ALL(Integer.MAX_VALUE, Integer.MAX_VALUE, true, true),
    NO_CHANGES(Integer.MAX_VALUE, Integer.MAX_VALUE, true, false),
    BRIEF(700, 6, false, false),
    SHORT(120, 3, false, false);

    private final int passage;
    private final int landed;
    private final boolean help;
    private final boolean changes;

    Detail(int passage, int landed, boolean help, boolean changes) {
        this.passage = passage;
        this.landed = landed;
        this.help = help;
        this.changes = changes;
    }

    /** The characters of a longer text. */
    int passage() {
        return passage;
    }

    /** The lines of the history. */
    int landed() {
        return landed;
    }

    /** Whether a finding tells its cure. */
    boolean help() {
        return help;
    }

    /** Whether what commits did to the file is shown. */
    boolean changes() {
        return changes;
    }

    /** Whether something that would matter to a reader is left out. */
    boolean isShortened() {
        return this == BRIEF || this == SHORT;
    }
}
