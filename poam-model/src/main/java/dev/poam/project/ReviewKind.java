package dev.poam.project;

/** How long a time a review looks back on. */
public enum ReviewKind {
    MONTHLY("monthly"),
    QUARTERLY("quarterly"),
    ANNUAL("annual");

    private final String label;

    ReviewKind(String label) {
        this.label = label;
    }

    /** The name in reviews and settings. */
    public String label() {
        return label;
    }
}
