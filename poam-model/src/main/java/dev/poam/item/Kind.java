package dev.poam.item;

/** Which of the two plans an item belongs to; 32 CFR 170.4 keeps them apart. */
public enum Kind implements Labelled {
    OPERATIONAL("operational"),
    ASSESSMENT("assessment");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
