package dev.poam.signoff.key;

import dev.poam.project.KeyType;

/** A form of detached signature; the file of the signature lies beside the record and is named after it. */
public enum SignatureFormat {
    CMS(".p7s", KeyType.X509),
    OPENPGP(".asc", KeyType.OPENPGP),
    SSHSIG(".sig", KeyType.SSH);

    /** Bytes of a signature file in any format; the certificates of CMS are all that could make one large. */
    public static final int MOST_BYTES = 256 * 1024;

    private final String suffix;
    private final KeyType keyType;

    SignatureFormat(String suffix, KeyType keyType) {
        this.suffix = suffix;
        this.keyType = keyType;
    }

    /** The kind of key that makes such signatures. */
    public KeyType keyType() {
        return keyType;
    }

    /** Where a record's signature in this format is kept. */
    public String fileOf(String record) {
        return record + suffix;
    }
}
