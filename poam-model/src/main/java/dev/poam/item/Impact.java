package dev.poam.item;

import java.math.BigDecimal;

/** What a deficiency could do to the organisation. */
public enum Impact implements Labelled {
    LOW("low", 1),
    MEDIUM("medium", 2),
    HIGH("high", 3);

    private final String label;
    private final BigDecimal weight;

    Impact(String label, int weight) {
        this.label = label;
        this.weight = BigDecimal.valueOf(weight);
    }

    @Override
    public String label() {
        return label;
    }

    /** The factor in the risk score: 1, 2 or 3. */
    public BigDecimal weight() {
        return weight;
    }
}
