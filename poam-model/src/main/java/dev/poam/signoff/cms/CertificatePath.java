package dev.poam.signoff.cms;

import dev.poam.signoff.key.RefusedSignatureException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A certificate and those of its issuers that are at hand: each is a certificate authority's and has signed the one
 * before it. Nothing says that the last is trusted.
 */
public record CertificatePath(List<X509Certificate> certificates) {

    private static final int MOST_CERTIFICATES = 8;
    private static final int KEY_CERT_SIGN = 5;

    public CertificatePath {
        certificates = List.copyOf(certificates);
    }

    public static CertificatePath of(X509Certificate first, Collection<X509Certificate> atHand) {
        List<X509Certificate> path = new ArrayList<>(List.of(first));
        Optional<X509Certificate> next = issuer(first, path, atHand);
        while (next.isPresent() && path.size() < MOST_CERTIFICATES) {
            path.add(next.get());
            next = issuer(next.get(), path, atHand);
        }
        return new CertificatePath(path);
    }

    private static Optional<X509Certificate> issuer(
            X509Certificate issued, List<X509Certificate> path, Collection<X509Certificate> atHand) {
        return atHand.stream()
                .filter(candidate -> !path.contains(candidate))
                .filter(candidate -> mayIssue(candidate, path.size()))
                .filter(candidate -> hasSigned(candidate, issued))
                .findFirst();
    }

    /** @param below how many certificates are below it, of which the first counts for no path length */
    private static boolean mayIssue(X509Certificate candidate, int below) {
        boolean[] usage = candidate.getKeyUsage();
        return candidate.getBasicConstraints() >= below - 1 && (usage == null || usage[KEY_CERT_SIGN]);
    }

    private static boolean hasSigned(X509Certificate issuer, X509Certificate issued) {
        if (!issued.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                || !SignatureStrength.isStrong(issued.getSigAlgOID())) {
            return false;
        }
        try {
            SignatureStrength.requireKey(issuer);
            issued.verify(issuer.getPublicKey());
            return true;
        } catch (RefusedSignatureException | GeneralSecurityException e) {
            // Of another key with the same name, or forged: not the issuer either way.
            return false;
        }
    }
}
