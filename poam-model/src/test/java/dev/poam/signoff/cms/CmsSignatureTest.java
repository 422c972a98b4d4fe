package dev.poam.signoff.cms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.poam.signoff.key.RefusedSignatureException;
import dev.poam.signoff.key.SignatureFormat;
import dev.poam.testing.NeedsProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures from here and from openssl, and signatures that must not pass. */
@NeedsProgram("openssl")
class CmsSignatureTest {

    private static final byte[] CONTENT = "{\n  \"_type\": \"a record\"\n}\n".getBytes(UTF_8);
    private static final Instant NOW = Instant.parse("2026-11-21T18:40:00Z");

    @TempDir
    private static Path folder;

    private static OpenSsl openssl;

    @BeforeAll
    static void makeKeys() {
        openssl = new OpenSsl(folder)
                .identity("rsa", "rsa:2048")
                .identity("p256", "ec -pkeyopt ec_paramgen_curve:P-256")
                .identity("p384", "ec -pkeyopt ec_paramgen_curve:P-384")
                .identity("weak-rsa", "rsa:1024")
                .identity("weak-ec", "ec -pkeyopt ec_paramgen_curve:P-224")
                .identity("edwards", "ed25519")
                .identity("encipherment", "rsa:2048", "-addext", "keyUsage=critical,keyEncipherment")
                .identity("signing", "rsa:2048", "-addext", "keyUsage=critical,nonRepudiation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "p256", "p384", "signing"})
    void opensslAcceptsOurs(String name) throws IOException {
        Files.write(folder.resolve("R.json"), CONTENT);
        Files.write(folder.resolve("R.json.p7s"), CmsSigner.sign(CONTENT, openssl.identity(name), NOW));

        assertThat(openssl.type("openssl cms -verify -binary -inform DER -in R.json.p7s -content R.json -CAfile " + name
                        + ".pem -out /dev/null"))
                .containsIgnoringCase("verification successful");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "p256", "p384", "signing"})
    void weAcceptOpenssls(String name) throws Exception {
        CmsSignature signature = CmsSignature.verify(openssl.sign(CONTENT, name, "-cades"), CONTENT);

        assertThat(signature.certificate()).isEqualTo(openssl.identity(name).certificate());
    }

    @Test
    void theSameRecordGivesTheSameRsaSignature() throws IOException {
        SigningIdentity identity = openssl.identity("rsa");

        assertThat(CmsSigner.sign(CONTENT, identity, NOW)).isEqualTo(CmsSigner.sign(CONTENT, identity, NOW));
    }

    /** What must not pass, by name, and the reason that is given. */
    static Map<String, String> refusals() {
        Map<String, String> refusals = new TreeMap<>();
        refusals.put("sha1-digest", "uses the digest 1.3.14.3.2.26, not SHA-256, SHA-384 or SHA-512");
        refusals.put("no-signed-attributes", "has no signed attributes");
        refusals.put("signed-attributes-as-content", "has no signed attributes");
        refusals.put("attached-content", "carries a content of its own");
        refusals.put("two-signers", "has 2 signers, not one");
        refusals.put("trailing-byte", "has something behind its end");
        refusals.put("no-certificate", "carries 0 certificates of its signer, not one");
        refusals.put(
                "certificate-not-named", "does not name its certificate (signing-certificate-v2), or does so twice");
        refusals.put("weak-rsa-key", "is by an RSA key of 1024 bits; at least 2048 are asked for");
        refusals.put("weak-ec-key", "is by an EC key of 224 bits; at least 256 are asked for");
        refusals.put("key-usage-encipherment", "is by a certificate that is not for signatures");
        refusals.put("flipped-bit-in-signature", "does not fit the record");
        refusals.put("flipped-bit-in-record", "does not fit the record");
        refusals.put("record-with-crlf", "does not fit the record");
        refusals.put("too-large", "has 262145 bytes, more than 262144");
        refusals.put("empty", "is empty");
        refusals.put("no-asn1", "is not well-formed CMS");
        refusals.put("cut-short", "is not well-formed CMS");
        refusals.put("enveloped-data", "is CMS, but not signed data");
        return refusals;
    }

    @ParameterizedTest
    @MethodSource("names")
    void refuses(String name) throws Exception {
        byte[] content = switch (name) {
            case "signed-attributes-as-content" ->
                OddSignatures.signedAttributes(openssl.sign(CONTENT, "rsa", "-cades"));
            case "flipped-bit-in-record" -> flipped(CONTENT, 3);
            case "record-with-crlf" ->
                new String(CONTENT, UTF_8).replace("\n", "\r\n").getBytes(UTF_8);
            default -> CONTENT;
        };
        byte[] signature = signature(name);

        assertThatExceptionOfType(RefusedSignatureException.class)
                .isThrownBy(() -> CmsSignature.verify(signature, content))
                .withMessageStartingWith(refusals().get(name));
    }

    static Iterable<String> names() {
        return refusals().keySet();
    }

    private static byte[] signature(String name) throws Exception {
        byte[] good = openssl.sign(CONTENT, "rsa", "-cades");
        return switch (name) {
            case "sha1-digest" -> openssl.sign(CONTENT, "rsa", "-cades", "-md", "sha1");
            case "no-signed-attributes" -> openssl.sign(CONTENT, "rsa", "-noattr");
            case "signed-attributes-as-content" -> OddSignatures.withoutAttributes(good);
            case "attached-content" -> openssl.sign(CONTENT, "rsa", "-cades", "-nodetach");
            case "two-signers" -> openssl.sign(CONTENT, "rsa", "-cades", "-signer", "p256.pem", "-inkey", "p256.key");
            case "trailing-byte" -> Arrays.copyOf(good, good.length + 1);
            case "no-certificate" -> openssl.sign(CONTENT, "rsa", "-cades", "-nocerts");
            case "certificate-not-named" -> openssl.sign(CONTENT, "rsa");
            case "weak-rsa-key" -> openssl.sign(CONTENT, "weak-rsa", "-cades");
            case "weak-ec-key" -> openssl.sign(CONTENT, "weak-ec", "-cades");
            case "key-usage-encipherment" -> openssl.sign(CONTENT, "encipherment", "-cades");
            case "flipped-bit-in-signature" -> flipped(good, good.length - 5);
            case "too-large" -> new byte[SignatureFormat.MOST_BYTES + 1];
            case "empty" -> new byte[0];
            case "no-asn1" -> "no DER".getBytes(UTF_8);
            case "cut-short" -> Arrays.copyOf(good, good.length - 1);
            case "enveloped-data" -> enveloped();
            default -> good;
        };
    }

    private static byte[] enveloped() throws IOException {
        openssl.type("openssl cms -encrypt -binary -in rsa.pem -aes256 -outform DER -out enveloped rsa.pem");
        return openssl.read("enveloped");
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= 1;
        return flipped;
    }

    @ParameterizedTest
    @ValueSource(strings = {"weak-rsa", "edwards", "encipherment"})
    void doesNotSignWithAKeyThatIsNotAccepted(String name) throws IOException {
        SigningIdentity identity = openssl.identity(name);

        assertThatIOException().isThrownBy(() -> CmsSigner.sign(CONTENT, identity, NOW));
    }

    @Test
    void tellsAWrongPassphrase() throws IOException {
        byte[] store = openssl.read("rsa.p12");

        assertThatIOException()
                .isThrownBy(() -> SigningIdentity.ofPkcs12(store, null, "wrong".toCharArray()))
                .withMessage("the passphrase does not open the key store");
    }

    @Test
    void namesTheKeysThereAre() throws IOException {
        byte[] store = openssl.read("rsa.p12");

        assertThatIOException()
                .isThrownBy(() -> SigningIdentity.ofPkcs12(store, "jane", OpenSsl.PASSPHRASE.toCharArray()))
                .withMessage("the key store has no key `jane`; it has [rsa]");
    }
}
