package dev.poam.signoff;

import dev.poam.project.CertificateAuthority;
import dev.poam.project.People;
import dev.poam.signoff.cms.CertificatePath;
import dev.poam.signoff.cms.CmsSignature;
import dev.poam.signoff.cms.RevocationList;
import dev.poam.signoff.key.RefusedSignatureException;
import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import dev.poam.source.Limits;
import dev.poam.source.SafePath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The certificate authorities as one commit has them. Where there are none, a certificate that people name stands for
 * itself.
 *
 * @param files of that commit, which hold the certificates and the lists of revoked ones
 */
record CommittedAuthorities(People people, FileTree files) {

    /** An authority, its certificate and its list of revoked ones. */
    private record Known(CertificateAuthority authority, X509Certificate certificate) {}

    /** Why a certificate does not count at a moment, by all that is known at the commit; empty when it does. */
    Optional<Authority.KeyObjection> objection(CmsSignature signature, Instant at) throws IOException {
        Optional<Authority.KeyObjection> objection = origin(signature, at);
        return objection.isPresent() ? objection : revocation(signature, at, at);
    }

    private Optional<Authority.KeyObjection> origin(CmsSignature signature, Instant at) throws IOException {
        if (people.authorities().isEmpty()) {
            return Optional.empty();
        }
        List<Known> known = known();
        List<X509Certificate> path = path(signature, known);
        int anchor = 1;
        while (anchor < path.size() && !isOneOf(known, path.get(anchor))) {
            anchor++;
        }
        String certificate = signature.key().description();
        if (anchor >= path.size()) {
            return objection(
                    Verdict.UNTRUSTED,
                    certificate + " does not lead to one of `authorities` in " + People.PATH + " as committed");
        }
        return chainObjection(path.subList(0, anchor), path.get(anchor), at)
                .flatMap(reason -> objection(
                        reason.verdict(),
                        certificate + " has a chain that does not hold on " + at + ": " + reason.reason()));
    }

    /** Revocation is asked of the lists here, so the JDK looks at the rest: dates, constraints, policies, algorithms. */
    private static Optional<Authority.KeyObjection> chainObjection(
            List<X509Certificate> chain, X509Certificate anchor, Instant at) {
        try {
            anchor.checkValidity(Date.from(at));
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
            parameters.setDate(Date.from(at));
            parameters.setRevocationEnabled(false);
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(chain), parameters);
            return Optional.empty();
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            return objection(Verdict.EXPIRED, e.getMessage());
        } catch (CertPathValidatorException e) {
            boolean isDate = e.getReason() == BasicReason.EXPIRED || e.getReason() == BasicReason.NOT_YET_VALID;
            return objection(isDate ? Verdict.EXPIRED : Verdict.UNTRUSTED, e.getMessage());
        } catch (GeneralSecurityException e) {
            return objection(Verdict.UNTRUSTED, e.getMessage());
        }
    }

    /**
     * Whether an authority has revoked the certificate, or one between; empty where no list is kept.
     *
     * @param at when the signature counts as made
     * @param proved when a timestamp proves that it was there; null when there is none
     */
    Optional<Authority.KeyObjection> revocation(CmsSignature signature, Instant at, @Nullable Instant proved)
            throws IOException {
        List<Known> known = known();
        List<X509Certificate> path = path(signature, known);
        for (int i = 0; i + 1 < path.size(); i++) {
            for (Known issuer : known) {
                String crl = issuer.authority.crl();
                if (crl != null && issuer.certificate.equals(path.get(i + 1))) {
                    var objection = revocation(crl, issuer.certificate, path.get(i), at, proved);
                    if (objection.isPresent()) {
                        return objection;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Authority.KeyObjection> revocation(
            String crl, X509Certificate issuer, X509Certificate issued, Instant at, @Nullable Instant proved)
            throws IOException {
        if (!isReadable(crl)) {
            return objection(Verdict.UNTRUSTED, "the list of revoked certificates " + crl + " cannot be read");
        }
        try {
            return RevocationList.read(files.read(crl, Limits.FILE_BYTES), issuer)
                    .of(issued)
                    .filter(revocation -> revocation.covers(at, proved))
                    .map(revocation -> new Authority.KeyObjection(
                            Verdict.REVOKED,
                            "the certificate " + CmsSignature.fingerprint(issued)
                                    + " was revoked by its authority from " + revocation.from() + " on"
                                    + (revocation.isCompromise() ? ", as compromised" : "")));
        } catch (RefusedSignatureException e) {
            return objection(Verdict.UNTRUSTED, "the list of revoked certificates " + crl + " " + e.getMessage());
        }
    }

    private static Optional<Authority.KeyObjection> objection(Verdict verdict, @Nullable String reason) {
        return Optional.of(new Authority.KeyObjection(verdict, String.valueOf(reason)));
    }

    private static List<X509Certificate> path(CmsSignature signature, List<Known> known) {
        // The known ones first: of two certificates of one issuer, the one that is trusted counts.
        List<X509Certificate> atHand = new ArrayList<>();
        known.forEach(each -> atHand.add(each.certificate));
        atHand.addAll(signature.carried());
        return CertificatePath.of(signature.certificate(), atHand).certificates();
    }

    private static boolean isOneOf(List<Known> known, X509Certificate certificate) {
        return known.stream().anyMatch(each -> each.certificate.equals(certificate));
    }

    /** Those whose file is there and holds what people name. */
    private List<Known> known() throws IOException {
        List<Known> known = new ArrayList<>();
        for (CertificateAuthority authority : people.authorities()) {
            if (isReadable(authority.file())) {
                certificate(files.read(authority.file(), Limits.FILE_BYTES))
                        .filter(certificate ->
                                CmsSignature.fingerprint(certificate).equals(authority.sha256()))
                        .ifPresent(certificate -> known.add(new Known(authority, certificate)));
            }
        }
        return known;
    }

    private static Optional<X509Certificate> certificate(byte[] file) {
        try {
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(file)));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    private boolean isReadable(String file) throws IOException {
        return SafePath.isSafe(file) && files.kind(file) == EntryKind.FILE && files.size(file) <= Limits.FILE_BYTES;
    }
}
