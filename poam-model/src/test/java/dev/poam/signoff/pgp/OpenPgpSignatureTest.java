package dev.poam.signoff.pgp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.poam.project.KeyType;
import dev.poam.project.SigningKey;
import dev.poam.signoff.key.RefusedSignatureException;
import dev.poam.signoff.key.SignatureFormat;
import dev.poam.signoff.key.Signer;
import dev.poam.testing.NeedsProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures from here and from gpg, and signatures that must not pass. */
@NeedsProgram("gpg")
class OpenPgpSignatureTest {

    private static final byte[] CONTENT = "{\n  \"_type\": \"a record\"\n}\n".getBytes(UTF_8);
    private static final Instant NOW = Instant.parse("2026-11-21T18:40:00Z");

    @TempDir
    private static Path folder;

    private static Gpg gpg;

    @BeforeAll
    static void makeKeys() throws IOException {
        String past = "20260101T000000!";
        gpg = new Gpg(folder)
                .key("ed25519", "ed25519", "sign", "--faked-system-time", past)
                .key("rsa", "rsa2048", "sign", "--faked-system-time", past)
                .key("p256", "nistp256", "sign", "--faked-system-time", past)
                .key("subkey", "ed25519", "cert")
                .signingSubkey("subkey")
                .key("other", "ed25519", "sign")
                .key("weak-rsa", "rsa1024", "sign")
                .key("dsa", "dsa2048", "sign")
                .oldKey("expired", "20200101T000000!", "1y")
                .lockedKey("locked");
    }

    @AfterAll
    static void close() {
        gpg.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa", "p256", "subkey", "locked"})
    void gpgAcceptsOurs(String name) throws IOException {
        Instant at = Instant.now();
        gpg.terminal().write("R.json", CONTENT);
        gpg.terminal().write("R.json.asc", signer(name).sign(CONTENT, at));

        assertThat(gpg.terminal().type("gpg --verify R.json.asc R.json")).contains("Good signature from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa", "p256", "subkey"})
    void weAcceptGpgs(String name) throws Exception {
        OpenPgpSignature signature = OpenPgpSignatureFile.read(gpg.sign(CONTENT, name, "--detach-sign"))
                .verify(key(name), CONTENT);

        assertThat(gpg.fingerprints(name))
                .allMatch(fingerprint -> signature.key().isNamedBy(named(fingerprint)));
        assertThat(signature.key().isNamedBy(named(gpg.fingerprint("other")))).isFalse();
        assertThat(signature.isInDateAt(Instant.parse("2034-01-01T00:00:00Z"))).isTrue();
    }

    @Test
    void keyCountsFromItsMakingOn() throws Exception {
        OpenPgpSignature signature = OpenPgpSignatureFile.read(gpg.sign(CONTENT, "rsa", "--detach-sign"))
                .verify(key("rsa"), CONTENT);

        assertThat(signature.isInDateAt(Instant.parse("2026-01-01T00:00:00Z"))).isTrue();
        assertThat(signature.isInDateAt(Instant.parse("2025-12-31T23:59:59Z"))).isFalse();
    }

    @Test
    void keyCountsUntilItExpires() throws Exception {
        byte[] signed = gpg.sign(CONTENT, "expired", "--faked-system-time", "20200601T000000!", "--detach-sign");
        OpenPgpSignature signature = OpenPgpSignatureFile.read(signed).verify(key("expired"), CONTENT);

        assertThat(signature.isInDateAt(Instant.parse("2020-12-30T00:00:00Z"))).isTrue();
        assertThat(signature.isInDateAt(Instant.parse("2021-01-02T00:00:00Z"))).isFalse();
        assertThat(signer("expired").isInDateAt(NOW)).isFalse();
    }

    @Test
    void keyThatItsOwnerRevokedCountsNeverAgain() throws Exception {
        gpg.key("lost", "ed25519", "sign");
        byte[] signed = gpg.sign(CONTENT, "lost", "--detach-sign");
        // gpg has made a revocation along with the key; a colon keeps it from being imported by mistake.
        gpg.terminal()
                .type("sed 's/^:---/---/' gnupg/openpgp-revocs.d/" + gpg.fingerprint("lost")
                        + ".rev | gpg --batch --quiet --import");
        gpg.export("lost");

        assertThat(OpenPgpSignatureFile.read(signed)
                        .verify(key("lost"), CONTENT)
                        .isInDateAt(Instant.now()))
                .isFalse();
    }

    /** What must not pass, by name, and the reason that is given. */
    static Map<String, String> refusals() {
        Map<String, String> refusals = new TreeMap<>();
        refusals.put("sha1-digest", "is not of version 4 with SHA-256, SHA-384 or SHA-512");
        refusals.put("text-mode", "is not over a document's bytes");
        refusals.put("attached-content", "is not one OpenPGP signature and nothing else");
        refusals.put("clear-signed", "is not one OpenPGP signature and nothing else");
        refusals.put("with-expiration", "has an end or a condition of its own");
        refusals.put("critical-notation", "has an end or a condition of its own");
        refusals.put("two-signatures", "has something behind its end");
        refusals.put("two-blocks", "is not one OpenPGP signature and nothing else");
        refusals.put("trailing-line", "is not one OpenPGP signature and nothing else");
        refusals.put("binary", "is not one OpenPGP signature and nothing else");
        refusals.put("public-key", "is not one OpenPGP signature and nothing else");
        refusals.put("public-key-in-disguise", "is OpenPGP, but not a detached signature");
        refusals.put("empty", "is not one OpenPGP signature and nothing else");
        refusals.put("too-large", "has 262145 bytes, more than 262144");
        refusals.put("weak-rsa-key", "is by an RSA key of 1024 bits; at least 2048 are asked for");
        refusals.put("dsa-key", "is by a key of the kind DSA, not RSA or EC");
        refusals.put("another-key", "is by another OpenPGP key");
        refusals.put("flipped-bit-in-record", "does not fit the record");
        refusals.put("record-with-crlf", "does not fit the record");
        return refusals;
    }

    @ParameterizedTest
    @MethodSource("names")
    void refuses(String name) throws IOException {
        byte[] content = switch (name) {
            case "flipped-bit-in-record" -> {
                byte[] flipped = CONTENT.clone();
                flipped[3] ^= 1;
                yield flipped;
            }
            case "record-with-crlf" ->
                new String(CONTENT, UTF_8).replace("\n", "\r\n").getBytes(UTF_8);
            default -> CONTENT;
        };
        String signer = switch (name) {
            case "weak-rsa-key" -> "weak-rsa";
            case "dsa-key" -> "dsa";
            default -> "rsa";
        };
        byte[] signature = signature(name, signer);
        OpenPgpKey key = key(signer);

        assertThatExceptionOfType(RefusedSignatureException.class)
                .isThrownBy(() -> OpenPgpSignatureFile.read(signature).verify(key, content))
                .withMessage(refusals().get(name));
    }

    static Iterable<String> names() {
        return refusals().keySet();
    }

    private static byte[] signature(String name, String signer) throws IOException {
        return switch (name) {
            case "sha1-digest" -> gpg.sign(CONTENT, signer, "--digest-algo", "SHA1", "--detach-sign");
            case "text-mode" -> gpg.sign(CONTENT, signer, "--textmode", "--detach-sign");
            case "attached-content" -> gpg.sign(CONTENT, signer, "--sign");
            case "clear-signed" -> gpg.sign(CONTENT, signer, "--clear-sign");
            case "with-expiration" -> gpg.sign(CONTENT, signer, "--default-sig-expire", "1y", "--detach-sign");
            case "critical-notation" ->
                gpg.sign(CONTENT, signer, "--sig-notation", "!odd@example.com=1", "--detach-sign");
            case "two-signatures" -> gpg.sign(CONTENT, signer, "--local-user", "ed25519@example.com", "--detach-sign");
            case "two-blocks" -> twice(gpg.sign(CONTENT, signer, "--detach-sign"));
            case "trailing-line" -> {
                byte[] good = gpg.sign(CONTENT, signer, "--detach-sign");
                byte[] more = Arrays.copyOf(good, good.length + 1);
                more[good.length] = '\n';
                yield more;
            }
            case "binary" -> gpg.sign(CONTENT, signer, "--no-armor", "--detach-sign");
            case "public-key" -> gpg.read("rsa.asc");
            case "public-key-in-disguise" ->
                new String(gpg.read("rsa.asc"), UTF_8)
                        .replace("PUBLIC KEY BLOCK", "SIGNATURE")
                        .getBytes(UTF_8);
            case "empty" -> new byte[0];
            case "too-large" -> new byte[SignatureFormat.MOST_BYTES + 1];
            case "another-key" -> gpg.sign(CONTENT, "other", "--detach-sign");
            default -> gpg.sign(CONTENT, signer, "--detach-sign");
        };
    }

    private static byte[] twice(byte[] bytes) {
        byte[] twice = Arrays.copyOf(bytes, 2 * bytes.length);
        System.arraycopy(bytes, 0, twice, bytes.length, bytes.length);
        return twice;
    }

    @Test
    void everyFlippedBitIsNoticed() throws IOException {
        String good = new String(gpg.sign(CONTENT, "ed25519", "--detach-sign"), UTF_8);
        byte[] data = PgpArmor.read("SIGNATURE", good.getBytes(UTF_8));
        OpenPgpKey key = key("ed25519");

        for (int bit = 0; bit < 8 * data.length; bit++) {
            byte[] flipped = data.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            byte[] armored = ("-----BEGIN PGP SIGNATURE-----\n\n"
                            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(flipped)
                            + "\n-----END PGP SIGNATURE-----\n")
                    .getBytes(UTF_8);
            try {
                OpenPgpSignatureFile.read(armored).verify(key, CONTENT);
                // What is not signed is only a hint: the number of the key, and two bytes that help to find mistakes.
                assertThat(bit / 8).isGreaterThan(data.length - 90);
            } catch (RefusedSignatureException e) {
                assertThat(e).hasMessageNotContaining("\n");
            }
        }
    }

    @Test
    void doesNotSignWithAWeakKey() throws IOException {
        byte[] weak = gpg.read("weak-rsa.secret");

        assertThatIOException()
                .isThrownBy(() -> OpenPgpSecretKey.read(weak))
                .withMessageContaining("is by an RSA key of 1024 bits");
    }

    @Test
    void tellsAWrongPassphrase() throws IOException {
        OpenPgpSecretKey locked = OpenPgpSecretKey.read(gpg.read("locked.secret"));

        assertThat(locked.isLocked()).isTrue();
        assertThatIOException()
                .isThrownBy(() -> locked.unlocked("wrong".toCharArray()))
                .withMessage("the passphrase does not open the OpenPGP key");
    }

    @Test
    void tellsWhatIsNoSecretKey() throws IOException {
        byte[] publicKey = gpg.read("rsa.asc");

        assertThatIOException().isThrownBy(() -> OpenPgpSecretKey.read(publicKey));
    }

    private static Signer signer(String name) throws IOException {
        OpenPgpSecretKey secret = OpenPgpSecretKey.read(gpg.read(name + ".secret"));
        return secret.unlocked(secret.isLocked() ? Gpg.PASSPHRASE.toCharArray() : null);
    }

    private static OpenPgpKey key(String name) throws IOException {
        return OpenPgpKey.read(gpg.read(name + ".asc"));
    }

    private static SigningKey named(String fingerprint) {
        return new SigningKey(
                KeyType.OPENPGP, null, fingerprint.toLowerCase(Locale.ROOT), null, null, null, null, null);
    }
}
