package dev.poam.item;

/** How a deficiency was found. */
public enum SourceType implements Labelled {
    SECURITY_ASSESSMENT("security-assessment"),
    RISK_ASSESSMENT("risk-assessment"),
    VULNERABILITY_ASSESSMENT("vulnerability-assessment"),
    SECURITY_AUDIT("security-audit"),
    INCIDENT("incident"),
    CONTINUOUS_MONITORING("continuous-monitoring"),
    SELF_ASSESSMENT("self-assessment");

    private final String label;

    SourceType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
