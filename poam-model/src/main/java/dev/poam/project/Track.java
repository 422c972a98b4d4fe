package dev.poam.project;

/** Who assesses: 32 CFR 170.16 (self) or 170.17 (C3PAO). */
public enum Track {
    SELF("self"),
    C3PAO("c3pao");

    private final String label;

    Track(String label) {
        this.label = label;
    }

    /** The name in assessments. */
    public String label() {
        return label;
    }
}
