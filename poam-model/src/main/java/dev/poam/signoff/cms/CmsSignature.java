package dev.poam.signoff.cms;

import dev.poam.signoff.key.RefusedSignatureException;
import dev.poam.signoff.key.SignatureFormat;
import dev.poam.signoff.key.SignerKey;
import dev.poam.signoff.key.VerifiedSignature;
import dev.poam.source.Sha256;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;

/**
 * A detached CMS signature that holds: it was made over the content by the key of this certificate. Whether anybody
 * should trust the certificate is another question.
 *
 * @param carried every certificate that the signature brings along, its own among them
 */
public record CmsSignature(X509Certificate certificate, List<X509Certificate> carried) implements VerifiedSignature {

    private static final String NOT_CMS = "is not well-formed CMS";

    public CmsSignature {
        carried = List.copyOf(carried);
    }

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
            requireSignedAttributes(signer);
            SignatureStrength.require(signer);
            CarriedCertificates carried = new CarriedCertificates(data.getCertificates());
            X509Certificate certificate = carried.ofSigner(signer);
            requireNamed(certificate, signer);
            SignatureStrength.require(certificate);
            // Built from the key alone: with the certificate the library would judge its dates, which is not for here.
            if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()))) {
                throw new RefusedSignatureException("does not fit the record");
            }
            return new CmsSignature(certificate, carried.all());
        } catch (CMSException | OperatorCreationException | RuntimeOperatorException | CertificateException e) {
            throw new RefusedSignatureException("does not fit the record: " + e.getMessage(), e);
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException | IndexOutOfBoundsException e) {
            // What the library's parsers throw, lazily, at ASN.1 of the wrong shape; the bytes may be anybody's.
            throw new RefusedSignatureException(NOT_CMS, e);
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
        ContentInfo info = ContentInfo.getInstance(OneDerObject.read(signature, SignatureFormat.MOST_BYTES, NOT_CMS));
        if (!info.getContentType().equals(CMSObjectIdentifiers.signedData)) {
            throw new RefusedSignatureException("is CMS, but not signed data");
        }
        return info;
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

    private static void requireSignedAttributes(SignerInformation signer) throws RefusedSignatureException {
        if (signer.getSignedAttributes() == null) {
            // Without them, the attributes of another signature could be passed off as the content of this one.
            throw new RefusedSignatureException("has no signed attributes");
        }
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
        String digest = SignatureStrength.digestName(named.getHashAlgorithm().getAlgorithm());
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
}
