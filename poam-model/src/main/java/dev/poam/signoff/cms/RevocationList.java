package dev.poam.signoff.cms;

import dev.poam.signoff.key.RefusedSignatureException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.jspecify.annotations.Nullable;

/**
 * The certificates that an authority has revoked. Its dates are compared here: path validators fail on a list that is newer
 * than the past moment that they are asked about.
 */
public record RevocationList(X509CRL list) {

    private static final int CRL_SIGN = 6;
    private static final Set<CRLReason> COMPROMISES =
            EnumSet.of(CRLReason.KEY_COMPROMISE, CRLReason.CA_COMPROMISE, CRLReason.AA_COMPROMISE);

    /**
     * A certificate's end before its time.
     *
     * @param from the first moment at which it no longer counts
     * @param isCompromise whether nothing that it signed is believed unless it is proved to be older
     */
    public record Revocation(Instant from, boolean isCompromise) {

        /**
         * Whether a signature is of no worth by it.
         *
         * @param at when the signature counts as made
         * @param proved when a timestamp proves that it was there; null when there is none
         */
        public boolean covers(Instant at, @Nullable Instant proved) {
            return isCompromise ? proved == null || !proved.isBefore(from) : !at.isBefore(from);
        }
    }

    /**
     * Reads a list, in PEM or DER.
     *
     * @throws RefusedSignatureException unless this authority has signed it and all of it is understood
     */
    public static RevocationList read(byte[] file, X509Certificate authority) throws RefusedSignatureException {
        try {
            X509CRL list =
                    (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(file));
            boolean[] usage = authority.getKeyUsage();
            if (!list.getIssuerX500Principal().equals(authority.getSubjectX500Principal())
                    || !SignatureStrength.isStrong(list.getSigAlgOID())
                    || (usage != null && !usage[CRL_SIGN])) {
                throw new RefusedSignatureException("is not one that the authority has signed");
            }
            list.verify(authority.getPublicKey());
            if (list.hasUnsupportedCriticalExtension()) {
                throw new RefusedSignatureException("is of a kind that is not understood");
            }
            return new RevocationList(list);
        } catch (GeneralSecurityException e) {
            throw new RefusedSignatureException("is not one that the authority has signed", e);
        }
    }

    /** Whether, and from when on, a certificate of the authority is revoked. */
    public Optional<Revocation> of(X509Certificate certificate) throws RefusedSignatureException {
        X509CRLEntry entry = list.getRevokedCertificate(certificate.getSerialNumber());
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.hasUnsupportedCriticalExtension()) {
            throw new RefusedSignatureException("is of a kind that is not understood");
        }
        Instant revoked = entry.getRevocationDate().toInstant();
        boolean isCompromise = COMPROMISES.contains(entry.getRevocationReason());
        return Optional.of(new Revocation(isCompromise ? earlier(revoked, known(entry)) : revoked, isCompromise));
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }

    /** Since when the key may have been somebody else's, where the authority says so. */
    private static @Nullable Instant known(X509CRLEntry entry) throws RefusedSignatureException {
        byte[] value = entry.getExtensionValue(Extension.invalidityDate.getId());
        if (value == null) {
            return null;
        }
        try {
            return ASN1GeneralizedTime.getInstance(JcaX509ExtensionUtils.parseExtensionValue(value))
                    .getDate()
                    .toInstant();
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new RefusedSignatureException("has an entry that cannot be read", e);
        }
    }
}
