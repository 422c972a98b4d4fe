package dev.poam.signoff;

import dev.poam.source.Sha256;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * A detached CMS signature that holds: it was made over the content by the key of this certificate. Whether anybody
 * should trust the certificate is another question.
 */
public record CmsSignature(X509Certificate certificate) implements VerifiedSignature {

    private static final int LEAST_RSA_BITS = 2048;
    private static final int LEAST_EC_BITS = 256;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    /** JDK names of the digests that count; SHA-1 and older do not. */
    private static final Map<ASN1ObjectIdentifier, String> DIGESTS = Map.of(
            NISTObjectIdentifiers.id_sha256, "SHA-256",
            NISTObjectIdentifiers.id_sha384, "SHA-384",
            NISTObjectIdentifiers.id_sha512, "SHA-512");

    private static final Set<ASN1ObjectIdentifier> ALGORITHMS = Set.of(
            PKCSObjectIdentifiers.rsaEncryption,
            PKCSObjectIdentifiers.sha256WithRSAEncryption,
            PKCSObjectIdentifiers.sha384WithRSAEncryption,
            PKCSObjectIdentifiers.sha512WithRSAEncryption,
            X9ObjectIdentifiers.ecdsa_with_SHA256,
            X9ObjectIdentifiers.ecdsa_with_SHA384,
            X9ObjectIdentifiers.ecdsa_with_SHA512);

    /**
     * Verifies a signature.
     *
     * @param signature one DER or BER encoded ContentInfo
     * @throws RefusedSignatureException unless it keeps every rule
     */
    public static CmsSignature verify(byte[] signature, byte[] content) throws RefusedSignatureException {
        try {
            CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(content), contentInfo(signature));
            SignerInformation signer = onlySigner(data);
            requireStrength(signer);
            X509Certificate certificate = certificate(data, signer);
            requireNamed(certificate, signer);
            requireStrength(certificate);
            // Built from the key alone: with the certificate the library would judge its dates, which is not for here.
            if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()))) {
                throw new RefusedSignatureException("does not fit the record");
            }
            return new CmsSignature(certificate);
        } catch (CMSException | OperatorCreationException | CertificateException e) {
            throw new RefusedSignatureException("does not fit the record: " + e.getMessage(), e);
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException | IndexOutOfBoundsException e) {
            // What the library's parsers throw, lazily, at ASN.1 of the wrong shape; the bytes may be anybody's.
            throw new RefusedSignatureException("is not well-formed CMS", e);
        }
    }

    @Override
    public SignerKey key() {
        return SignerKey.certificate(fingerprint(certificate));
    }

    @Override
    public boolean isInDateAt(Instant moment) {
        return !moment.isBefore(certificate.getNotBefore().toInstant())
                && !moment.isAfter(certificate.getNotAfter().toInstant());
    }

    /** The SHA-256 of a certificate, in lower-case hexadecimal digits. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return Sha256.of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read cannot be written", e);
        }
    }

    private static ContentInfo contentInfo(byte[] signature) throws RefusedSignatureException {
        if (signature.length > SignatureFormat.MOST_BYTES) {
            throw new RefusedSignatureException(
                    "has " + signature.length + " bytes, more than " + SignatureFormat.MOST_BYTES);
        }
        try (ASN1InputStream input = new ASN1InputStream(signature)) {
            ASN1Primitive first = input.readObject();
            if (first == null) {
                throw new RefusedSignatureException("is empty");
            }
            if (input.read() >= 0) {
                throw new RefusedSignatureException("has something behind its end");
            }
            ContentInfo info = ContentInfo.getInstance(first);
            if (!info.getContentType().equals(CMSObjectIdentifiers.signedData)) {
                throw new RefusedSignatureException("is CMS, but not signed data");
            }
            return info;
        } catch (IOException e) {
            throw new RefusedSignatureException("is not well-formed CMS", e);
        }
    }

    private static SignerInformation onlySigner(CMSSignedData data) throws RefusedSignatureException {
        if (!data.isDetachedSignature()) {
            throw new RefusedSignatureException("carries a content of its own");
        }
        if (!CMSObjectIdentifiers.data.getId().equals(data.getSignedContentTypeOID())) {
            throw new RefusedSignatureException("is over something other than plain data");
        }
        Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            throw new RefusedSignatureException("has " + signers.size() + " signers, not one");
        }
        return signers.iterator().next();
    }

    private static void requireStrength(SignerInformation signer) throws RefusedSignatureException {
        if (signer.getSignedAttributes() == null) {
            // Without them, the attributes of another signature could be passed off as the content of this one.
            throw new RefusedSignatureException("has no signed attributes");
        }
        String digest = signer.getDigestAlgOID();
        if (!DIGESTS.containsKey(new ASN1ObjectIdentifier(digest))) {
            throw new RefusedSignatureException("uses the digest " + digest + ", not SHA-256, SHA-384 or SHA-512");
        }
        String algorithm = signer.getEncryptionAlgOID();
        if (!ALGORITHMS.contains(new ASN1ObjectIdentifier(algorithm))) {
            throw new RefusedSignatureException("uses the algorithm " + algorithm + ", which is not accepted");
        }
    }

    private static X509Certificate certificate(CMSSignedData data, SignerInformation signer)
            throws RefusedSignatureException, CertificateException {
        List<X509CertificateHolder> found = data.getCertificates().getMatches(null).stream()
                .filter(signer.getSID()::match)
                .toList();
        if (found.size() != 1) {
            throw new RefusedSignatureException("carries " + found.size() + " certificates of its signer, not one");
        }
        return new JcaX509CertificateConverter().getCertificate(found.get(0));
    }

    /** The signed attributes name the certificate, so that no other one with the same key can take its place. */
    private static void requireNamed(X509Certificate certificate, SignerInformation signer)
            throws RefusedSignatureException {
        ASN1Encodable value = onlyValue(signer.getSignedAttributes(), PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        ESSCertIDv2[] named = SigningCertificateV2.getInstance(value).getCerts();
        if (named.length == 0 || !isDigestOf(certificate, named[0])) {
            throw new RefusedSignatureException("names another certificate than the one it carries");
        }
    }

    private static boolean isDigestOf(X509Certificate certificate, ESSCertIDv2 named) throws RefusedSignatureException {
        String digest = DIGESTS.get(named.getHashAlgorithm().getAlgorithm());
        if (digest == null) {
            throw new RefusedSignatureException("names its certificate by a digest that is not accepted");
        }
        try {
            byte[] actual = MessageDigest.getInstance(digest).digest(certificate.getEncoded());
            return MessageDigest.isEqual(actual, named.getCertHash());
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("every Java platform has " + digest, e);
        }
    }

    private static ASN1Encodable onlyValue(AttributeTable attributes, ASN1ObjectIdentifier type)
            throws RefusedSignatureException {
        if (attributes.getAll(type).size() != 1) {
            throw new RefusedSignatureException(
                    "does not name its certificate (signing-certificate-v2), or does so twice");
        }
        Attribute attribute = attributes.get(type);
        if (attribute.getAttrValues().size() != 1) {
            throw new RefusedSignatureException("does not name its certificate once");
        }
        return attribute.getAttrValues().getObjectAt(0);
    }

    private static void requireStrength(X509Certificate certificate) throws RefusedSignatureException {
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
            requireBits(rsa.getModulus().bitLength(), LEAST_RSA_BITS, "RSA");
        } else if (certificate.getPublicKey() instanceof ECPublicKey ec) {
            requireBits(ec.getParams().getCurve().getField().getFieldSize(), LEAST_EC_BITS, "EC");
        } else {
            throw new RefusedSignatureException(
                    "is by a key of the kind " + certificate.getPublicKey().getAlgorithm() + ", not RSA or EC");
        }
        boolean[] usage = certificate.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
            throw new RefusedSignatureException("is by a certificate that is not for signatures");
        }
    }

    private static void requireBits(int bits, int least, String kind) throws RefusedSignatureException {
        if (bits < least) {
            throw new RefusedSignatureException(
                    "is by an " + kind + " key of " + bits + " bits; at least " + least + " are asked for");
        }
    }
}
