package dev.poam.signoff;

import static dev.poam.signoff.VectorDraft.key;
import static dev.poam.signoff.VectorDraft.people;

import dev.poam.signoff.cms.CmsSignature;
import dev.poam.signoff.cms.SigningIdentity;
import dev.poam.signoff.cms.TestCertificate;
import dev.poam.signoff.cms.TestCrl;
import dev.poam.signoff.cms.TestIdentity;
import dev.poam.signoff.cms.TestTsa;
import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;

/** Vectors about where certificates come from, and what their authorities revoke. */
final class ChainVectors {

    private static final String CA = "poam/keys/ca.pem";
    private static final String CRL = "poam/keys/ca.crl";
    private static final int NOT_LISTED = 99;

    private ChainVectors() {}

    static void chains() {
        SignoffVectors.add("chain_pass", draft -> {
            SigningIdentity ca = TestCertificate.named("ca").authority().selfSigned();
            SigningIdentity key = TestCertificate.named("jane").issuedBy(ca);
            begin(draft, key, ca).sign(key).land().expect(Verdict.VALID, "");
        });
        SignoffVectors.add("chain-through-an-intermediate_pass", draft -> {
            SigningIdentity ca = TestCertificate.named("ca").authority().selfSigned();
            SigningIdentity key = TestCertificate.named("jane")
                    .issuedBy(TestCertificate.named("below").authority().issuedBy(ca));
            begin(draft, key, ca).sign(key).land().expect(Verdict.VALID, "");
        });
        leadsNowhere(
                "chain-to-an-unknown-root",
                TestCertificate.named("ca").authority().selfSigned());
        leadsNowhere("chain-through-no-authority", TestCertificate.named("ca").selfSigned());
        SignoffVectors.add("chain-with-an-expired-authority_fail", draft -> {
            SigningIdentity ca = TestCertificate.named("ca")
                    .valid("2020-01-01T00:00:00Z", "2025-12-31T00:00:00Z")
                    .authority()
                    .selfSigned();
            SigningIdentity key = TestCertificate.named("jane").issuedBy(ca);
            begin(draft, key, ca)
                    .sign(key)
                    .land()
                    .expect(Verdict.EXPIRED, "has a chain that does not hold on 2026-01-05");
        });
        SignoffVectors.add("authority-swapped_fail", draft -> {
            SigningIdentity ca = TestCertificate.named("ca").authority().selfSigned();
            SigningIdentity other = TestCertificate.named("ca").authority().selfSigned();
            SigningIdentity key = TestCertificate.named("jane").issuedBy(other);
            draft.put(CA, pem(other));
            draft.begin(people(1, key(key, "")) + authorities(ca, ""))
                    .sign(key)
                    .land()
                    .expect(Verdict.UNTRUSTED, "does not lead to one of `authorities`");
        });
    }

    private static void leadsNowhere(String name, SigningIdentity issuer) {
        SignoffVectors.add(name + "_fail", draft -> {
            SigningIdentity key = TestCertificate.named("jane").issuedBy(issuer);
            begin(draft, key, TestCertificate.named("ca").authority().selfSigned())
                    .sign(key)
                    .land()
                    .expect(Verdict.UNTRUSTED, "does not lead to one of `authorities`");
        });
    }

    static void lists() {
        listed("crl-without-the-certificate_pass", NOT_LISTED, "2026-01-01", CRLReason.superseded, Verdict.VALID, "");
        listed("crl-superseded-after_pass", 7, "2026-02-01", CRLReason.superseded, Verdict.VALID, "");
        listed(
                "crl-compromised-after_fail",
                7,
                "2026-02-01",
                CRLReason.keyCompromise,
                Verdict.REVOKED,
                ", as compromised");
        listed(
                "crl-revoked-before_fail",
                7,
                "2026-01-01",
                CRLReason.superseded,
                Verdict.REVOKED,
                "was revoked by its authority");
        SignoffVectors.add("crl-revoked-before-and-known_fail", draft -> {
            SigningIdentity ca = TestCertificate.named("ca").authority().selfSigned();
            SigningIdentity key = TestCertificate.named("jane").serial(7).issuedBy(ca);
            draft.put(CRL, list(ca, 7, "2026-01-01", CRLReason.superseded));
            begin(draft, key, ca).sign(key).land().expect(Verdict.REVOKED, "was revoked by its authority");
        });
        stampedAndCompromised("crl-compromised-but-stamped-before_pass", "2026-02-01", Verdict.VALID, "");
        stampedAndCompromised(
                "crl-compromised-longer-ago-than-stamped_fail", "2026-01-10", Verdict.REVOKED, ", as compromised");
        SignoffVectors.add("crl-forged_fail", draft -> {
            SigningIdentity ca = TestCertificate.named("ca").authority().selfSigned();
            SigningIdentity forger = TestCertificate.named("ca").authority().selfSigned();
            SigningIdentity key = TestCertificate.named("jane").serial(7).issuedBy(ca);
            begin(draft, key, ca)
                    .sign(key)
                    .land()
                    .put(CRL, list(forger, NOT_LISTED, "2026-01-01", CRLReason.superseded))
                    .land()
                    .expect(Verdict.UNTRUSTED, Verdict.VALID, "is not one that the authority has signed");
        });
        SignoffVectors.add("crl-missing_fail", draft -> {
            SigningIdentity ca = TestCertificate.named("ca").authority().selfSigned();
            SigningIdentity key = TestCertificate.named("jane").serial(7).issuedBy(ca);
            begin(draft, key, ca)
                    .sign(key)
                    .land()
                    .land(CRL)
                    .expect(Verdict.UNTRUSTED, Verdict.VALID, CRL + " cannot be read");
        });
    }

    /** Revoked in February, after a timestamp of January; the key may have been somebody else's since the day. */
    private static void stampedAndCompromised(String name, String since, Verdict today, String why) {
        SignoffVectors.add(name, draft -> {
            SigningIdentity ca = TestCertificate.named("ca").authority().selfSigned();
            SigningIdentity key = TestCertificate.named("jane").serial(7).issuedBy(ca);
            TestTsa tsa = TestTsa.make("tsa");
            draft.put(CA, pem(ca))
                    .put(CRL, list(ca, NOT_LISTED, "2026-01-01", CRLReason.superseded))
                    .begin(people(1, key(key, ""))
                            + authorities(ca, ", crl: " + CRL)
                            + "timestamps: [{sha256: " + tsa.fingerprint() + "}]\n")
                    .sign(key)
                    .stamp(tsa, "2026-01-20T00:00:00Z")
                    .land()
                    .put(
                            CRL,
                            TestCrl.signed(
                                    ca,
                                    list(ca).addCRLEntry(
                                                    BigInteger.valueOf(7),
                                                    date("2026-02-01"),
                                                    CRLReason.keyCompromise,
                                                    date(since))))
                    .land()
                    .expect(today, Verdict.VALID, why);
        });
    }

    /** Whose list comes after the sign-off. */
    private static void listed(String name, int serial, String day, int reason, Verdict today, String why) {
        SignoffVectors.add(name, draft -> {
            SigningIdentity ca = TestCertificate.named("ca").authority().selfSigned();
            SigningIdentity key = TestCertificate.named("jane").serial(7).issuedBy(ca);
            begin(draft, key, ca)
                    .sign(key)
                    .land()
                    .put(CRL, list(ca, serial, day, reason))
                    .land()
                    .expect(today, Verdict.VALID, why);
        });
    }

    /** The first commit; the list of revoked certificates is empty unless one was put. */
    private static VectorDraft begin(VectorDraft draft, SigningIdentity key, SigningIdentity ca) throws IOException {
        if (!draft.has(CRL)) {
            draft.put(CRL, list(ca, NOT_LISTED, "2026-01-01", CRLReason.superseded));
        }
        return draft.put(CA, pem(ca)).begin(people(1, key(key, "")) + authorities(ca, ", crl: " + CRL));
    }

    private static String authorities(SigningIdentity ca, String more) {
        return "authorities: [{file: " + CA + ", sha256: " + CmsSignature.fingerprint(ca.certificate()) + more + "}]\n";
    }

    private static String pem(SigningIdentity identity) {
        try {
            return new TestIdentity(identity).pem();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] list(SigningIdentity ca, int serial, String day, int reason) throws IOException {
        return TestCrl.signed(ca, list(ca).addCRLEntry(BigInteger.valueOf(serial), date(day), reason));
    }

    private static X509v2CRLBuilder list(SigningIdentity ca) {
        return new JcaX509v2CRLBuilder(ca.certificate(), date("2026-06-01"));
    }

    private static Date date(String day) {
        return Date.from(Instant.parse(day + "T00:00:00Z"));
    }
}
