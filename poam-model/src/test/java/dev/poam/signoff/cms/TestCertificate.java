package dev.poam.signoff.cms;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate in the making, over a new key, P-256 unless it is told otherwise; valid from 2026 to 2035 unless it is told otherwise. */
public final class TestCertificate {

    private record Extra(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {}

    private final X500Principal subject;
    private final List<Extra> extras = new ArrayList<>();
    private Instant from = Instant.parse("2026-01-01T00:00:00Z");
    private Instant to = Instant.parse("2035-12-31T23:59:59Z");
    private long serial;
    private String keyType = "EC";
    private AlgorithmParameterSpec keyForm = new ECGenParameterSpec("secp256r1");

    private TestCertificate(String name) {
        this.subject = new X500Principal("CN=" + name);
        this.serial = Integer.toUnsignedLong(name.hashCode()) + 1;
    }

    public static TestCertificate named(String name) {
        return new TestCertificate(name);
    }

    public TestCertificate valid(String since, String until) {
        from = Instant.parse(since);
        to = Instant.parse(until);
        return this;
    }

    public TestCertificate serial(long number) {
        serial = number;
        return this;
    }

    public TestCertificate forTimestamps() {
        return forPurposes(true, KeyPurposeId.id_kp_timeStamping);
    }

    TestCertificate forPurposes(boolean critical, KeyPurposeId... purposes) {
        return with(Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(purposes));
    }

    public TestCertificate rsa(int bits) {
        keyType = "RSA";
        keyForm = new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4);
        return this;
    }

    public TestCertificate curve(String name) {
        keyForm = new ECGenParameterSpec(name);
        return this;
    }

    /** As the constants of KeyUsage. */
    public TestCertificate usage(int usage) {
        return with(Extension.keyUsage, true, new KeyUsage(usage));
    }

    /** May issue others. */
    public TestCertificate authority() {
        return with(Extension.basicConstraints, true, new BasicConstraints(true))
                .usage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
    }

    private TestCertificate with(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
        extras.add(new Extra(type, critical, value));
        return this;
    }

    public SigningIdentity selfSigned() {
        KeyPair keys = newKeys();
        return identity(keys, subject, keys.getPrivate(), List.of());
    }

    public SigningIdentity issuedBy(SigningIdentity issuer) {
        return identity(newKeys(), issuer.certificate().getSubjectX500Principal(), issuer.privateKey(), issuer.chain());
    }

    private SigningIdentity identity(KeyPair keys, X500Principal issuer, PrivateKey by, List<X509Certificate> above) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer, BigInteger.valueOf(serial), Date.from(from), Date.from(to), subject, keys.getPublic());
            for (Extra extra : extras) {
                builder.addExtension(extra.type(), extra.critical(), extra.value());
            }
            List<X509Certificate> chain = new ArrayList<>();
            chain.add(new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(
                                    "SHA256with" + (by.getAlgorithm().equals("RSA") ? "RSA" : "ECDSA"))
                            .build(by))));
            chain.addAll(above);
            return new SigningIdentity(keys.getPrivate(), chain);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(keyType);
            generator.initialize(keyForm);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
