package dev.poam.signoff.ssh;

import java.util.Arrays;
import java.util.Optional;

/** A way in which SSH keys sign; {@code ssh-rsa}, which is RSA with SHA-1, is none that counts. */
enum SshAlgorithm {
    ED25519("ssh-ed25519", "ssh-ed25519", "Ed25519", 0),
    P256("ecdsa-sha2-nistp256", "ecdsa-sha2-nistp256", "SHA256withECDSAinP1363Format", 256),
    P384("ecdsa-sha2-nistp384", "ecdsa-sha2-nistp384", "SHA384withECDSAinP1363Format", 384),
    P521("ecdsa-sha2-nistp521", "ecdsa-sha2-nistp521", "SHA512withECDSAinP1363Format", 521),
    /** In a security key, which somebody touches. */
    SECURITY_KEY_ED25519("sk-ssh-ed25519@openssh.com", "sk-ssh-ed25519@openssh.com", "Ed25519", 0),
    SECURITY_KEY_P256(
            "sk-ecdsa-sha2-nistp256@openssh.com",
            "sk-ecdsa-sha2-nistp256@openssh.com",
            "SHA256withECDSAinP1363Format",
            256),
    RSA_SHA256("rsa-sha2-256", "ssh-rsa", "SHA256withRSA", 0),
    RSA_SHA512("rsa-sha2-512", "ssh-rsa", "SHA512withRSA", 0);

    private final String label;
    private final String keyType;
    private final String javaName;
    private final int curveBits;

    SshAlgorithm(String label, String keyType, String javaName, int curveBits) {
        this.label = label;
        this.keyType = keyType;
        this.javaName = javaName;
        this.curveBits = curveBits;
    }

    /** The algorithm under this name, for keys of this type. */
    static Optional<SshAlgorithm> of(String label, String keyType) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.label.equals(label) && algorithm.keyType.equals(keyType))
                .findFirst();
    }

    /** Any algorithm for keys of this type. */
    static Optional<SshAlgorithm> ofKeyType(String keyType) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.keyType.equals(keyType))
                .findFirst();
    }

    /** The name that Java knows it by. */
    String javaName() {
        return javaName;
    }

    boolean isEcdsa() {
        return curveBits > 0;
    }

    boolean isInSecurityKey() {
        return this == SECURITY_KEY_ED25519 || this == SECURITY_KEY_P256;
    }

    /** Bits of the curve; 0 where a key has no NIST curve. */
    int curveBits() {
        return curveBits;
    }
}
