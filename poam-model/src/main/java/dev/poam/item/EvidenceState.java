package dev.poam.item;

/** Whether an artifact may support a MET finding: only a final one may (32 CFR 170.24(b)(1)). */
public enum EvidenceState implements Labelled {
    DRAFT("draft"),
    FINAL("final");

    private final String label;

    EvidenceState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
