package dev.poam.signoff;

import static dev.poam.signoff.VectorDraft.PEOPLE;
import static dev.poam.signoff.VectorDraft.key;
import static dev.poam.signoff.VectorDraft.people;

import dev.poam.signoff.cms.OddSignatures;
import dev.poam.signoff.cms.SigningIdentity;
import dev.poam.signoff.cms.TestCertificate;
import dev.poam.signoff.key.SignatureFormat;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Vectors about signatures and the keys that make them. */
final class SignatureVectors {

    private static final String SUPERSEDED = ", revoked: {at: 2026-02-01, reason: superseded}";

    private SignatureVectors() {}

    static void passing() {
        SignoffVectors.add(
                "plain_pass",
                draft -> draft.begin(draft.jane()).sign(draft.jane()).land().expect(Verdict.VALID, ""));
        SignoffVectors.add(
                "made-by-openssl_pass",
                draft -> draft.begin(draft.jane())
                        .sign(record -> draft.openssl().sign(record, "jane", "-cades"))
                        .land()
                        .expect(Verdict.VALID, ""));
        SignoffVectors.add(
                "key-usage-non-repudiation_pass",
                draft -> withKey(
                        draft, TestCertificate.named("jane").usage(KeyUsage.nonRepudiation), Verdict.VALID, ""));
        SignoffVectors.add(
                "rsa-key_pass",
                draft -> withKey(draft, TestCertificate.named("jane").rsa(2048), Verdict.VALID, ""));
        SignoffVectors.add(
                "p384-key_pass",
                draft -> withKey(draft, TestCertificate.named("jane").curve("secp384r1"), Verdict.VALID, ""));
    }

    private static void withKey(VectorDraft draft, TestCertificate certificate, Verdict verdict, String reason)
            throws IOException {
        SigningIdentity key = certificate.selfSigned();
        draft.openssl().identity("other", key);
        draft.begin(key)
                .sign(record -> draft.openssl().sign(record, "other", "-cades"))
                .land()
                .expect(verdict, reason);
    }

    static void signatures() {
        odd("sha1-digest", "uses the digest 1.3.14.3.2.26", "-cades", "-md", "sha1");
        odd("no-signed-attributes", "has no signed attributes", "-noattr");
        odd("content-attached", "carries a content of its own", "-cades", "-nodetach");
        odd("no-certificate", "carries 0 certificates of its signer, not one", "-cades", "-nocerts");
        odd("certificate-not-named", "does not name its certificate (signing-certificate-v2)");
        SignoffVectors.add("two-signers_fail", draft -> {
            draft.openssl().identity("maya", TestCertificate.named("maya").selfSigned());
            draft.begin(draft.jane())
                    .sign(record ->
                            draft.openssl().sign(record, "jane", "-cades", "-signer", "maya.pem", "-inkey", "maya.key"))
                    .land()
                    .expect(Verdict.INVALID, "the signature has 2 signers, not one");
        });
        meddled("trailing-byte", "has something behind its end", good -> Arrays.copyOf(good, good.length + 1));
        meddled("cut-short", "is not well-formed CMS", good -> Arrays.copyOf(good, good.length - 1));
        meddled("flipped-bit-in-signature", "does not fit the record", good -> {
            byte[] flipped = good.clone();
            flipped[flipped.length - 5] ^= 1;
            return flipped;
        });
        meddled(
                "broken-value-of-signature",
                "does not fit the record",
                good -> OddSignatures.withValue(good, new byte[70]));
        meddled("attributes-stripped", "has no signed attributes", OddSignatures::withoutAttributes);
        meddled(
                "attributes-forged",
                "does not fit the record",
                good -> OddSignatures.withSigningTime(good, Instant.parse("2025-01-01T00:00:00Z")));
        SignoffVectors.add("attributes-as-record_fail", draft -> {
            draft.begin(draft.jane()).sign(draft.jane());
            byte[] good = draft.file(draft.signature());
            draft.put(draft.record(), OddSignatures.signedAttributes(good))
                    .put(draft.signature(), OddSignatures.withoutAttributes(good))
                    .land()
                    .expect(Verdict.INVALID, "the file is not UTF-8 text");
        });
        SignoffVectors.add("another-certificate-of-the-name_fail", draft -> {
            SigningIdentity namesake = TestCertificate.named("jane").selfSigned();
            draft.begin(namesake).sign(draft.jane());
            draft.put(
                            draft.signature(),
                            OddSignatures.withCertificate(draft.file(draft.signature()), encoded(namesake)))
                    .land()
                    .expect(Verdict.INVALID, "the signature names another certificate than the one it carries");
        });
        SignoffVectors.add(
                "no-signature_fail",
                draft -> draft.begin(draft.jane())
                        .sign(draft.jane())
                        .without(draft.signature())
                        .land()
                        .expect(Verdict.INVALID, "there is no signature"));
        SignoffVectors.add("two-signatures_fail", draft -> {
            draft.begin(draft.jane()).sign(draft.jane());
            draft.put(SignatureFormat.SSHSIG.fileOf(draft.record()), "another")
                    .land()
                    .expect(Verdict.INVALID, "there is more than one signature");
        });
    }

    private static void odd(String name, String reason, String... options) {
        SignoffVectors.add(
                name + "_fail",
                draft -> draft.begin(draft.jane())
                        .sign(record -> draft.openssl().sign(record, "jane", options))
                        .land()
                        .expect(Verdict.INVALID, "the signature " + reason));
    }

    private interface Meddling {

        byte[] with(byte[] good) throws IOException;
    }

    private static void meddled(String name, String reason, Meddling meddling) {
        SignoffVectors.add(name + "_fail", draft -> {
            draft.begin(draft.jane()).sign(draft.jane());
            draft.put(draft.signature(), meddling.with(draft.file(draft.signature())))
                    .land()
                    .expect(Verdict.INVALID, "the signature " + reason);
        });
    }

    private static byte[] encoded(SigningIdentity identity) {
        try {
            return identity.certificate().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static void keys() {
        SignoffVectors.add(
                "weak-rsa-key_fail",
                draft -> withKey(
                        draft,
                        TestCertificate.named("jane").rsa(1024),
                        Verdict.INVALID,
                        "is by an RSA key of 1024 bits; at least 2048"));
        SignoffVectors.add("weak-ec-key_fail", draft -> {
            SigningIdentity key = draft.openssl()
                    .identity("weak", "ec -pkeyopt ec_paramgen_curve:P-224")
                    .identity("weak");
            draft.begin(key)
                    .sign(record -> draft.openssl().sign(record, "weak", "-cades"))
                    .land()
                    .expect(Verdict.INVALID, "is by an EC key of 224 bits; at least 256");
        });
        SignoffVectors.add(
                "key-usage-encipherment_fail",
                draft -> withKey(
                        draft,
                        TestCertificate.named("jane").rsa(2048).usage(KeyUsage.keyEncipherment),
                        Verdict.INVALID,
                        "is by a certificate that is not for signatures"));
        SignoffVectors.add(
                "certificate-expired_fail",
                draft -> withKey(
                        draft,
                        TestCertificate.named("jane").valid("2020-01-01T00:00:00Z", "2025-12-31T00:00:00Z"),
                        Verdict.EXPIRED,
                        "was not valid on 2026-01-05T10:00:00Z"));
        SignoffVectors.add(
                "certificate-not-yet-valid_fail",
                draft -> withKey(
                        draft,
                        TestCertificate.named("jane").valid("2026-06-01T00:00:00Z", "2030-01-01T00:00:00Z"),
                        Verdict.EXPIRED,
                        "was not valid on 2026-01-05T10:00:00Z"));
        SignoffVectors.add(
                "wrong-certificate_fail",
                draft -> draft.begin(draft.jane())
                        .sign(TestCertificate.named("jane").selfSigned())
                        .land()
                        .expect(Verdict.UNTRUSTED, "is not one of `jane`"));
        SignoffVectors.add(
                "revoked-before_fail",
                draft -> draft.begin(people(1, key(draft.jane(), SUPERSEDED.replace("2026-02-01", "2026-01-05"))))
                        .sign(draft.jane())
                        .land()
                        .expect(Verdict.REVOKED, "was revoked before 2026-01-05"));
        SignoffVectors.add(
                "superseded-after_pass",
                draft -> draft.begin(draft.jane())
                        .sign(draft.jane())
                        .land()
                        .put(PEOPLE, people(2, key(draft.jane(), SUPERSEDED)))
                        .land()
                        .expect(Verdict.VALID, ""));
        SignoffVectors.add(
                "compromised-after_fail",
                draft -> draft.begin(draft.jane())
                        .sign(draft.jane())
                        .land()
                        .put(PEOPLE, people(2, key(draft.jane(), SignoffVectors.COMPROMISED)))
                        .land()
                        .expect(Verdict.REVOKED, Verdict.VALID, "has been revoked, and not as superseded"));
        SignoffVectors.add(
                "key-window-over_fail",
                draft -> draft.begin(people(1, key(draft.jane(), ", to: 2026-01-04")))
                        .sign(draft.jane())
                        .land()
                        .expect(Verdict.EXPIRED, "does not count on 2026-01-05"));
    }
}
