package dev.poam.exchange.scan.merge;

import dev.poam.item.Labelled;

/** How a weakness stands in one place. */
public enum State implements Labelled {
    OPEN("open"),
    /** A scan that looked no longer saw it. */
    NOT_OBSERVED("not-observed"),
    /** The scanner itself says that it is gone. */
    FIXED("fixed");

    private final String label;

    State(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
