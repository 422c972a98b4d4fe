package dev.poam.project;

/** What a sign-off attests. */
public enum SignoffPurpose {
    APPROVAL("approval"),
    VERIFICATION("verification"),
    CLOSURE("closure"),
    RISK_ACCEPTANCE("risk-acceptance"),
    REVIEW("review"),
    RELEASE("release");

    private final String label;

    SignoffPurpose(String label) {
        this.label = label;
    }

    /** The name in {@code poam/people.yaml} and in records. */
    public String label() {
        return label;
    }
}
