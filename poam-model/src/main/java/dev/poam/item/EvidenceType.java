package dev.poam.item;

/** What kind of proof an artifact is. */
public enum EvidenceType implements Labelled {
    TICKET("ticket"),
    CHANGE_REQUEST("change-request"),
    RUNBOOK("runbook"),
    TEST_RESULT("test-result"),
    SCREENSHOT("screenshot"),
    CONFIGURATION("configuration"),
    SCAN("scan"),
    PATCH_LOG("patch-log"),
    OTHER("other");

    private final String label;

    EvidenceType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
