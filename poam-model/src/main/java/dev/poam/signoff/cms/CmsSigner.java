package dev.poam.signoff.cms;

import dev.poam.signoff.key.RefusedSignatureException;
import dev.poam.source.Sha256;
import java.io.IOException;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Makes detached CMS signatures. */
public final class CmsSigner {

    private CmsSigner() {}

    /**
     * Signs bytes, and proves that our own rules accept the signature before it is handed out.
     *
     * @param at claimed as the time of signing
     * @return the signature in DER
     * @throws IOException when the key cannot sign, or is one whose signatures we do not accept
     */
    public static byte[] sign(byte[] content, SigningIdentity identity, Instant at) throws IOException {
        byte[] signature;
        try {
            signature = generator(identity, at)
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded(ASN1Encoding.DER);
        } catch (CMSException
                | OperatorCreationException
                | RuntimeOperatorException
                | ProviderException
                | CertificateEncodingException e) {
            throw new IOException("the key cannot sign: " + e.getMessage(), e);
        }
        try {
            CmsSignature.verify(signature, content);
        } catch (RefusedSignatureException e) {
            throw new IOException("a signature by this key would not be accepted: " + e.getMessage(), e);
        }
        return signature;
    }

    private static CMSSignedDataGenerator generator(SigningIdentity identity, Instant at)
            throws CMSException, OperatorCreationException, CertificateEncodingException, IOException {
        var attributes = new DefaultSignedAttributeTableGenerator(attributes(identity.certificate(), at));
        var signer = new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                .setSignedAttributeGenerator(attributes)
                .build(
                        identity.contentSigner(algorithm(identity.certificate().getPublicKey())),
                        identity.certificate());
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(signer);
        generator.addCertificates(new JcaCertStore(identity.chain()));
        return generator;
    }

    /** The time is given here, or the library would ask the machine's clock. */
    static AttributeTable attributes(X509Certificate certificate, Instant at) throws CertificateEncodingException {
        byte[] digest = HexFormat.of().parseHex(Sha256.of(certificate.getEncoded()));
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest)))));
        return new AttributeTable(attributes);
    }

    private static String algorithm(PublicKey key) throws IOException {
        if (key instanceof RSAPublicKey) {
            return "SHA256withRSA";
        }
        if (key instanceof ECPublicKey ec) {
            return ec.getParams().getCurve().getField().getFieldSize() > 256 ? "SHA384withECDSA" : "SHA256withECDSA";
        }
        throw new IOException("the key is of the kind " + key.getAlgorithm() + "; RSA and EC keys can sign");
    }
}
