package dev.poam.item;

/** What the money of an item is spent on. */
public enum BudgetCategory implements Labelled {
    LABOR("labor"),
    THIRD_PARTY("third-party"),
    HARDWARE("hardware"),
    SOFTWARE("software");

    private final String label;

    BudgetCategory(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
