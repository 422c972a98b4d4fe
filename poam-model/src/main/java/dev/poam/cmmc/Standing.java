package dev.poam.cmmc;

/** Where an assessment leaves an organization. */
public enum Standing {
    /** Every requirement is met. */
    FINAL("final"),
    /** What is not met may wait on a POA&amp;M, for 180 days. */
    CONDITIONAL("conditional"),
    /** A status that there was has ended. */
    EXPIRED("expired"),
    NONE("none"),
    /** Not every requirement is assessed. */
    INCOMPLETE("incomplete"),
    /** There is no system security plan, and so no score. */
    NO_SSP("no-ssp");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    /** The name in {@code score.json}. */
    public String label() {
        return label;
    }
}
