package dev.poam.project;

/** What a signing key is. */
public enum KeyType {
    X509("x509"),
    OPENPGP("openpgp"),
    SSH("ssh");

    private final String label;

    KeyType(String label) {
        this.label = label;
    }

    /** The name in {@code poam/people.yaml}. */
    public String label() {
        return label;
    }
}
