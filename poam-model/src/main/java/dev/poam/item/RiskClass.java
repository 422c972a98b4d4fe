package dev.poam.item;

/** How soon a deficiency has to be dealt with. */
public enum RiskClass implements Labelled {
    IMMEDIATE("Immediate"),
    SCHEDULED("Scheduled"),
    DEFERRED("Deferred");

    private final String label;

    RiskClass(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
