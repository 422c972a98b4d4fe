package dev.poam.project;

/** What cryptography protects CUI; decides the value of SC.L2-3.13.11. */
public enum FipsUse {
    NONE("none"),
    EMPLOYED_NOT_VALIDATED("employed-not-validated"),
    VALIDATED("validated");

    private final String label;

    FipsUse(String label) {
        this.label = label;
    }

    /** The name in assessments. */
    public String label() {
        return label;
    }
}
