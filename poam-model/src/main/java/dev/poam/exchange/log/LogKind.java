package dev.poam.exchange.log;

import dev.poam.item.EvidenceType;

/** The logs that are known. */
public enum LogKind {
    PATCH_REPORT("patch report", EvidenceType.PATCH_LOG),
    ANSIBLE("Ansible run", EvidenceType.CONFIGURATION),
    INSPEC("InSpec run", EvidenceType.TEST_RESULT);

    private final String label;
    private final EvidenceType type;

    LogKind(String label, EvidenceType type) {
        this.label = label;
        this.type = type;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** What kind of proof it is. */
    public EvidenceType type() {
        return type;
    }
}
