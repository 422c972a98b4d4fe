package dev.poam.signoff.cms;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A timestamp authority that says whatever time it is told. */
public record TestTsa(SigningIdentity identity) {

    /** With a certificate of its own, signed by itself. */
    public static TestTsa make(String name) {
        return new TestTsa(TestCertificate.named(name).forTimestamps().selfSigned());
    }

    X509Certificate certificate() {
        return identity.certificate();
    }

    public String fingerprint() {
        return CmsSignature.fingerprint(certificate());
    }

    /** A response over these bytes. */
    public byte[] stamp(byte[] bytes, Instant at) throws IOException {
        return answer(TimestampRequest.of(bytes).bytes(), at);
    }

    /** A response to this request. */
    public byte[] answer(byte[] query, Instant at) throws IOException {
        try {
            return new TimeStampResponseGenerator(generator(), TSPAlgorithms.ALLOWED)
                    .generate(new TimeStampRequest(query), BigInteger.ONE, Date.from(at))
                    .getEncoded();
        } catch (TSPException | OperatorCreationException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A response that says what another one says, from a certificate that the library would not make one with. */
    byte[] repeat(byte[] response) throws IOException {
        try {
            byte[] said = new TimeStampResponse(response)
                    .getTimeStampToken()
                    .getTimeStampInfo()
                    .getEncoded();
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(
                            CmsSigner.attributes(certificate(), Instant.parse("2026-06-01T00:00:00Z"))))
                    .build("SHA256withECDSA", identity.privateKey(), certificate()));
            generator.addCertificates(new JcaCertStore(identity.chain()));
            ContentInfo token = generator
                    .generate(new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, said), true)
                    .toASN1Structure();
            return new TimeStampResp(new PKIStatusInfo(PKIStatus.granted), token).getEncoded();
        } catch (TSPException | CMSException | OperatorCreationException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private TimeStampTokenGenerator generator()
            throws TSPException, OperatorCreationException, CertificateEncodingException {
        DigestCalculator digest = new JcaDigestCalculatorProviderBuilder()
                .build()
                .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
        TimeStampTokenGenerator generator = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .build("SHA256withECDSA", identity.privateKey(), identity.certificate()),
                digest,
                new ASN1ObjectIdentifier("1.2.3.4.1"));
        generator.addCertificates(new JcaCertStore(identity.chain()));
        return generator;
    }
}
