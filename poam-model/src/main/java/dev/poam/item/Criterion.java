package dev.poam.item;

/** Why something became an item. */
public enum Criterion implements Labelled {
    NOT_IMPLEMENTED("not-implemented"),
    PARTIALLY_IMPLEMENTED("partially-implemented"),
    VULNERABILITY("vulnerability"),
    ASSESSMENT_DEFICIENCY("assessment-deficiency"),
    GAP("gap");

    private final String label;

    Criterion(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
