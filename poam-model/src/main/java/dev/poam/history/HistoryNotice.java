package dev.poam.history;

/**
 * Something about the repository that bears on what its history can prove.
 *
 * @param message what is the case; one line
 * @param help what to do about it; one line
 */
public record HistoryNotice(Kind kind, String message, String help) {

    /** What sort of thing it is. */
    public enum Kind {
        SHALLOW,
        PARTIAL,
        UNSUPPORTED_REPOSITORY,
        REPLACED_REFS;

        /** Whether no history can be read because of it. */
        public boolean refuses() {
            return this != REPLACED_REFS;
        }
    }
}
