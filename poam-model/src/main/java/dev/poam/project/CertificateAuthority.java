package dev.poam.project;

import org.jspecify.annotations.Nullable;

/**
 * A certificate authority from which the certificates of signers must come.
 *
 * @param file its certificate, in PEM or DER, relative to the POA&amp;M root
 * @param sha256 of the certificate, in lower-case hexadecimal digits
 * @param crl its list of revoked certificates, relative to the POA&amp;M root; null when none is kept
 */
public record CertificateAuthority(
        String file, String sha256, @Nullable String crl) {}
