package dev.poam.signoff;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A new key with a self-signed certificate that is valid from 2026 to 2035, or as long as it is told. */
record TestIdentity(SigningIdentity identity) {

    static TestIdentity make(String name) {
        return make(name, "2026-01-01T00:00:00Z", "2035-12-31T23:59:59Z");
    }

    static TestIdentity make(String name, String from, String to) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            X500Principal who = new X500Principal("CN=" + name);
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    who,
                                    BigInteger.ONE,
                                    Date.from(Instant.parse(from)),
                                    Date.from(Instant.parse(to)),
                                    who,
                                    keys.getPublic())
                            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
            return new TestIdentity(new SigningIdentity(keys.getPrivate(), List.of(certificate)));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    String fingerprint() {
        return CmsSignature.fingerprint(identity.certificate());
    }

    String pem() throws CertificateEncodingException {
        byte[] der = identity.certificate().getEncoded();
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(der);
        return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    }
}
