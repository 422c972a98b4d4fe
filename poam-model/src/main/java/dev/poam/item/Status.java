package dev.poam.item;

import java.util.Locale;
import java.util.Optional;

/** The five steps of an item's life, in order. */
public enum Status implements Labelled {
    OPEN("Open"),
    IN_PROGRESS("In Progress"),
    REMEDIATED("Remediated"),
    VERIFIED("Verified"),
    CLOSED("Closed");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether this status is {@code other} or a later step. */
    public boolean isAtLeast(Status other) {
        return compareTo(other) >= 0;
    }

    /** The one step forward; empty when there is none. */
    public Optional<Status> next() {
        return switch (this) {
            case OPEN -> Optional.of(IN_PROGRESS);
            case IN_PROGRESS -> Optional.of(REMEDIATED);
            case REMEDIATED -> Optional.of(VERIFIED);
            case VERIFIED -> Optional.of(CLOSED);
            case CLOSED -> Optional.empty();
        };
    }

    /** Reads a status; letter case, spaces, hyphens and underscores do not matter. */
    public static Optional<Status> parse(String text) {
        for (Status status : values()) {
            if (status.label.equals(text)) {
                return Optional.of(status);
            }
        }
        String wanted = fold(text);
        for (Status status : values()) {
            if (fold(status.label).equals(wanted)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    private static String fold(String text) {
        return text.replace(" ", "").replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return label;
    }
}
