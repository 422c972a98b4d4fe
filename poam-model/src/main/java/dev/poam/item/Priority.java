package dev.poam.item;

/** How urgent people hold an item to be. */
public enum Priority implements Labelled {
    HIGH("High", RiskClass.IMMEDIATE),
    MEDIUM("Medium", RiskClass.SCHEDULED),
    LOW("Low", RiskClass.DEFERRED);

    private final String label;
    private final RiskClass riskClass;

    Priority(String label, RiskClass riskClass) {
        this.label = label;
        this.riskClass = riskClass;
    }

    @Override
    public String label() {
        return label;
    }

    /** The class that corresponds to the priority. */
    public RiskClass riskClass() {
        return riskClass;
    }
}
