package dev.poam.project;

/** What an assessment found of a requirement or an objective (32 CFR 170.24(b)). */
public enum Outcome {
    MET("met"),
    NOT_MET("not-met"),
    NOT_APPLICABLE("not-applicable");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The name in assessments. */
    public String label() {
        return label;
    }
}
