package dev.poam.signoff.cms;

import dev.poam.project.KeyType;
import dev.poam.signoff.key.RefusedSignatureException;
import dev.poam.signoff.key.SignatureFormat;
import dev.poam.signoff.key.SignerKey;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * An RFC 3161 timestamp that holds: this authority has seen the bytes at this time. Whether anybody should trust the
 * authority is another question.
 *
 * @param authority the certificate of the key that signed the timestamp
 * @param issuers those of the authority's issuers that the timestamp carries, the nearest first
 */
public record Timestamp(Instant time, X509Certificate authority, List<X509Certificate> issuers) {

    /** Bytes of a timestamp file; certificates are all that could make it large. */
    public static final int MOST_BYTES = SignatureFormat.MOST_BYTES;

    private static final String NO_RESPONSE = "is not a well-formed timestamp response";

    public Timestamp {
        issuers = List.copyOf(issuers);
    }

    /**
     * Verifies the answer of a timestamp authority.
     *
     * @param response one DER encoded TimeStampResp, as {@code .tsr} files hold it
     * @param stamped the bytes that it should be about
     * @throws RefusedSignatureException unless it keeps every rule
     */
    public static Timestamp verify(byte[] response, byte[] stamped) throws RefusedSignatureException {
        try {
            return verify(token(response), stamped);
        } catch (TSPException
                | CMSException
                | OperatorCreationException
                | RuntimeOperatorException
                | CertificateException
                | IOException e) {
            throw new RefusedSignatureException("does not hold: " + e.getMessage(), e);
        } catch (IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            // What the library's parsers throw, lazily, at ASN.1 of the wrong shape; the bytes may be anybody's.
            throw new RefusedSignatureException(NO_RESPONSE, e);
        }
    }

    private static TimeStampToken token(byte[] response) throws RefusedSignatureException, TSPException, IOException {
        TimeStampResponse answer =
                new TimeStampResponse(TimeStampResp.getInstance(OneDerObject.read(response, MOST_BYTES, NO_RESPONSE)));
        if (answer.getStatus() != PKIStatus.GRANTED && answer.getStatus() != PKIStatus.GRANTED_WITH_MODS) {
            String said = answer.getStatusString() == null ? "" : ": " + answer.getStatusString();
            throw new RefusedSignatureException("was not granted by the authority" + said);
        }
        TimeStampToken token = answer.getTimeStampToken();
        if (token == null) {
            throw new RefusedSignatureException("holds no token");
        }
        return token;
    }

    private static Timestamp verify(TimeStampToken token, byte[] stamped)
            throws RefusedSignatureException, TSPException, CMSException, OperatorCreationException,
                    CertificateException {
        requireImprint(token, stamped);
        Collection<SignerInformation> signers =
                token.toCMSSignedData().getSignerInfos().getSigners();
        if (signers.size() != 1) {
            throw new RefusedSignatureException("has " + signers.size() + " signers, not one");
        }
        SignerInformation signer = signers.iterator().next();
        SignatureStrength.require(signer);
        CarriedCertificates carried = new CarriedCertificates(token.getCertificates());
        X509Certificate authority = carried.ofSigner(signer);
        SignatureStrength.require(authority);
        // Asks for the signing-certificate attribute, for the one critical extended key usage, and for the dates.
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(authority));
        List<X509Certificate> path =
                CertificatePath.of(authority, carried.all()).certificates();
        return new Timestamp(
                token.getTimeStampInfo().getGenTime().toInstant(), authority, path.subList(1, path.size()));
    }

    private static void requireImprint(TimeStampToken token, byte[] stamped) throws RefusedSignatureException {
        String digest = SignatureStrength.digestName(
                token.getTimeStampInfo().getHashAlgorithm().getAlgorithm());
        if (digest == null) {
            throw new RefusedSignatureException("is over a digest that is not SHA-256, SHA-384 or SHA-512");
        }
        try {
            byte[] actual = MessageDigest.getInstance(digest).digest(stamped);
            if (!MessageDigest.isEqual(actual, token.getTimeStampInfo().getMessageImprintDigest())) {
                throw new RefusedSignatureException("is of other bytes");
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + digest, e);
        }
    }

    /** The certificates by which people may know the authority: its own first, then its issuers'. */
    public SignerKey key() {
        return new SignerKey(
                KeyType.X509,
                CmsSignature.fingerprint(authority),
                Stream.concat(Stream.of(authority), issuers.stream())
                        .map(CmsSignature::fingerprint)
                        .toList());
    }

    /** The name in the authority's certificate. */
    public String authorityName() {
        return authority.getSubjectX500Principal().getName();
    }
}
