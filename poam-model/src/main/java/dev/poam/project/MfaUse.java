package dev.poam.project;

/** For which users multifactor authentication is implemented; decides the value of IA.L2-3.5.3. */
public enum MfaUse {
    NONE("none"),
    REMOTE_AND_PRIVILEGED("remote-and-privileged"),
    ALL("all");

    private final String label;

    MfaUse(String label) {
        this.label = label;
    }

    /** The name in assessments. */
    public String label() {
        return label;
    }
}
