package dev.poam.rule;

/** How much a finding matters; the gravest first. */
public enum Severity {
    ERROR("error"),
    WARNING("warning"),
    INFO("info");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** The name in output and settings. */
    public String label() {
        return label;
    }
}
