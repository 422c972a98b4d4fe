package dev.poam.signoff.cms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.poam.signoff.key.RefusedSignatureException;
import dev.poam.testing.NeedsProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Timestamps by openssl and by an authority of our own, and timestamps that must not pass. */
@NeedsProgram("openssl")
class TimestampTest {

    private static final byte[] SIGNATURE = "the bytes of a signature file".getBytes(UTF_8);

    @TempDir
    private static Path folder;

    private static OpenSsl openssl;

    @BeforeAll
    static void makeAuthorities() throws IOException {
        openssl = new OpenSsl(folder).timestampAuthority("good");
        Files.write(folder.resolve("signature"), SIGNATURE);
    }

    @Test
    void acceptsWhatOpensslAnswers() throws Exception {
        TimestampRequest request = TimestampRequest.of(SIGNATURE);

        Timestamp timestamp = request.verify(openssl.answer(request.bytes(), "good", "-chain", "good-ca.pem"));

        assertThat(timestamp.authority()).isEqualTo(openssl.certificate("good-tsa.pem"));
        assertThat(timestamp.issuers()).containsExactly(openssl.certificate("good-ca.pem"));
        assertThat(timestamp.time()).isBetween(Instant.now().minus(1, ChronoUnit.MINUTES), Instant.now());
    }

    @Test
    void opensslAcceptsWhatWeAccept() throws Exception {
        TimestampRequest request = TimestampRequest.of(SIGNATURE);
        byte[] answer = openssl.answer(request.bytes(), "good");
        request.verify(answer);
        Files.write(folder.resolve("answer.tsr"), answer);

        assertThat(openssl.type("openssl ts -verify -in answer.tsr -data signature -CAfile good-ca.pem"))
                .contains("Verification: OK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256", "sha384", "sha512"})
    void acceptsAnswersToQueriesOfOpenssl(String digest) throws Exception {
        openssl.type("openssl ts -query -data signature -cert -" + digest + " -out made.tsq");
        byte[] answer = openssl.answer(openssl.read("made.tsq"), "good");

        assertThat(Timestamp.verify(answer, SIGNATURE).authority()).isEqualTo(openssl.certificate("good-tsa.pem"));
    }

    @Test
    void refusesTheAnswerToAnotherQuery() throws Exception {
        byte[] answer = openssl.answer(TimestampRequest.of(SIGNATURE).bytes(), "good");

        assertThatExceptionOfType(RefusedSignatureException.class)
                .isThrownBy(() -> TimestampRequest.of(SIGNATURE).verify(answer))
                .withMessageStartingWith("does not answer the request");
    }

    /** What must not pass, by name, and the reason that is given. */
    static Map<String, String> refusals() {
        Map<String, String> refusals = new TreeMap<>();
        refusals.put("other-bytes", "is of other bytes");
        refusals.put("sha1", "is over a digest that is not SHA-256, SHA-384 or SHA-512");
        refusals.put("no-certificate", "carries 0 certificates of its signer, not one");
        refusals.put("flipped-bit", "does not hold: ");
        refusals.put("not-critical", "does not hold: ");
        refusals.put("other-use", "does not hold: ");
        refusals.put("two-uses", "does not hold: ");
        refusals.put("trailing-byte", "has something behind its end");
        refusals.put("token-alone", "is not a well-formed timestamp response");
        refusals.put("not-granted", "was not granted by the authority");
        refusals.put("too-large", "has 262145 bytes, more than 262144");
        refusals.put("empty", "is empty");
        refusals.put("text", "is not a well-formed timestamp response");
        refusals.put("cut-short", "is not a well-formed timestamp response");
        return refusals;
    }

    @ParameterizedTest
    @MethodSource("names")
    void refuses(String name) throws Exception {
        byte[] answer = answer(name);
        byte[] stamped = name.equals("other-bytes") ? "other".getBytes(UTF_8) : SIGNATURE;

        assertThatExceptionOfType(RefusedSignatureException.class)
                .isThrownBy(() -> Timestamp.verify(answer, stamped))
                .withMessageStartingWith(refusals().get(name));
    }

    static Iterable<String> names() {
        return refusals().keySet();
    }

    private static byte[] answer(String name) throws IOException {
        byte[] query = TimestampRequest.of(SIGNATURE).bytes();
        byte[] good = openssl.answer(query, "good");
        return switch (name) {
            case "sha1", "no-certificate", "not-granted" -> openssl.answer(query(name), "good");
            case "flipped-bit" -> {
                good[good.length - 5] ^= 1;
                yield good;
            }
            case "not-critical" -> repeated(good, false, KeyPurposeId.id_kp_timeStamping);
            case "two-uses" -> repeated(good, true, KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_codeSigning);
            case "other-use" -> repeated(good, true, KeyPurposeId.id_kp_codeSigning);
            case "trailing-byte" -> Arrays.copyOf(good, good.length + 1);
            case "token-alone" -> openssl.answer(query, "good", "-token_out");
            case "too-large" -> new byte[Timestamp.MOST_BYTES + 1];
            case "empty" -> new byte[0];
            case "text" -> "no DER".getBytes(UTF_8);
            case "cut-short" -> Arrays.copyOf(good, good.length - 1);
            default -> good;
        };
    }

    private static byte[] repeated(byte[] good, boolean critical, KeyPurposeId... purposes) throws IOException {
        return new TestTsa(TestCertificate.named("odd")
                        .forPurposes(critical, purposes)
                        .selfSigned())
                .repeat(good);
    }

    @Test
    void acceptsTheSameFromAProperAuthority() throws Exception {
        byte[] good = openssl.answer(TimestampRequest.of(SIGNATURE).bytes(), "good");
        TestTsa other = TestTsa.make("other");

        assertThat(Timestamp.verify(other.repeat(good), SIGNATURE).authority()).isEqualTo(other.certificate());
    }

    private static byte[] query(String name) throws IOException {
        String options = switch (name) {
            case "sha1" -> "-cert -sha1";
            case "not-granted" -> "-cert -sha256 -tspolicy 1.9.9";
            default -> "-sha256";
        };
        openssl.type("openssl ts -query -data signature " + options + " -out made.tsq");
        return openssl.read("made.tsq");
    }
}
