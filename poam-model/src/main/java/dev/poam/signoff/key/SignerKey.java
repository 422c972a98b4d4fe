package dev.poam.signoff.key;

import dev.poam.project.KeyType;
import dev.poam.project.SigningKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key of a signature.
 *
 * @param fingerprint short enough to be told
 * @param names what {@code poam/people.yaml} may call it: the SHA-256 of a certificate, an SSH public key without its
 *     comment, or the fingerprints of an OpenPGP key and of its part that signs
 */
public record SignerKey(KeyType type, String fingerprint, List<String> names) {

    public SignerKey {
        names = List.copyOf(names);
    }

    public static SignerKey certificate(String sha256) {
        return new SignerKey(KeyType.X509, sha256, List.of(sha256));
    }

    /** Whether a key that people have is this one. */
    public boolean isNamedBy(SigningKey key) {
        String name = nameIn(key);
        return key.type() == type && name != null && names.contains(name);
    }

    private @Nullable String nameIn(SigningKey key) {
        return switch (type) {
            case X509 -> key.sha256();
            case OPENPGP -> key.fingerprint();
            case SSH -> key.key() == null ? null : withoutComment(key.key());
        };
    }

    /** The type and the key of a line as in an {@code authorized_keys} file. */
    private static String withoutComment(String line) {
        String[] words = line.strip().split("\\s+", 3);
        return words.length < 2 ? line : words[0] + " " + words[1];
    }

    /** Such as {@code the certificate 0e5f...}. */
    public String description() {
        String kind = switch (type) {
            case X509 -> "the certificate ";
            case OPENPGP -> "the OpenPGP key ";
            case SSH -> "the SSH key ";
        };
        return kind + fingerprint;
    }
}
