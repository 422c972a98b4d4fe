package dev.poam.source;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a file that came up while it was read.
 *
 * @param path relative to the POA&amp;M root, with forward slashes
 * @param position null when the problem is the file as a whole
 * @param message what is wrong; one line, names the value at fault, no period at the end
 * @param help what to do about it; one line
 * @param level how much it matters; null when that is for the rule that reports it to say
 */
public record Problem(
        Kind kind,
        String path,
        @Nullable Position position,
        String message,
        String help,
        @Nullable Level level) {

    /** A problem that matters as much as its rule says. */
    public Problem(Kind kind, String path, @Nullable Position position, String message, String help) {
        this(kind, path, position, message, help, null);
    }

    /** How much a problem matters by itself, where one rule reports graver and lighter ones. */
    public enum Level {
        ERROR,
        WARNING,
        INFO
    }

    /** What sort of problem it is; the second half of the rule id that reports it. */
    public enum Kind {
        UNREADABLE("unreadable"),
        TOO_LARGE("too-large"),
        UNKNOWN_FIELD("unknown-field"),
        MISSING_FIELD("missing-field"),
        BAD_VALUE("bad-value"),
        DUPLICATE_KEY("duplicate-key"),
        BIDI_CONTROL("bidi-control");

        private final String ruleName;

        Kind(String ruleName) {
            this.ruleName = ruleName;
        }

        /** The rule's name without its group: {@code bad-value} of {@code item/bad-value}. */
        public String ruleName() {
            return ruleName;
        }
    }
}
