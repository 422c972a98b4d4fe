package dev.poam.signoff.cms;

import java.security.cert.CertificateEncodingException;

/** A new key with a self-signed certificate that is valid from 2026 to 2035, or as long as it is told. */
public record TestIdentity(SigningIdentity identity) {

    public static TestIdentity make(String name) {
        return make(name, "2026-01-01T00:00:00Z", "2035-12-31T23:59:59Z");
    }

    public static TestIdentity make(String name, String from, String to) {
        return new TestIdentity(TestCertificate.named(name).valid(from, to).selfSigned());
    }

    public String fingerprint() {
        return CmsSignature.fingerprint(identity.certificate());
    }

    public String pem() throws CertificateEncodingException {
        return Pem.of("CERTIFICATE", identity.certificate().getEncoded());
    }
}
