package dev.poam.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a person signs, and when it counts.
 *
 * @param sha256 of an X.509 certificate, in lower-case hexadecimal digits
 * @param fingerprint of an OpenPGP key
 * @param file with the OpenPGP public key, relative to the POA&amp;M root
 * @param key an SSH public key as in an {@code authorized_keys} file
 * @param from the first day on which it counts; null when it always did
 * @param to the last day on which it counts; null when there is none
 */
public record SigningKey(
        @Nullable KeyType type,
        @Nullable String sha256,
        @Nullable String fingerprint,
        @Nullable String file,
        @Nullable String key,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Revocation revoked) {

    /**
     * The end of a key before its time.
     *
     * @param reason such as {@code key-compromise} or {@code superseded}
     */
    public record Revocation(
            @Nullable LocalDate at, @Nullable String reason) {}
}
