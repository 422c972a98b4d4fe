package dev.poam.signoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.poam.project.KeyType;
import dev.poam.project.People;
import dev.poam.project.SigningKey;
import dev.poam.signoff.cms.TestTsa;
import dev.poam.signoff.cms.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TimestampingTest {

    private static final TestTsa TSA = TestTsa.make("tsa");
    private static final Instant NOW = Instant.parse("2026-11-21T18:40:00Z");
    private static final String RECORD = "poam/signoffs/a/POLICY-signoff.json";
    private static final byte[] SIGNATURE = "a signature".getBytes(UTF_8);

    @Test
    void stampsEverySignatureAndNothingElse() throws Exception {
        SortedMap<String, byte[]> stamped = timestamping(TSA).stamped(files(), request -> TSA.answer(request, NOW));

        assertThat(stamped.keySet())
                .containsExactly(RECORD, RECORD + ".p7s", RECORD + ".p7s.tsr", "poam/signoffs/a/POLICY-signoff.md");
        assertThat(Timestamp.verify(Objects.requireNonNull(stamped.get(RECORD + ".p7s.tsr")), SIGNATURE)
                        .time())
                .isEqualTo(NOW);
    }

    @Test
    void refusesAnAuthorityThatNobodyKnows() {
        assertThatExceptionOfType(RefusedSigningException.class)
                .isThrownBy(
                        () -> timestamping(TestTsa.make("other")).stamped(files(), request -> TSA.answer(request, NOW)))
                .withMessageStartingWith("the timestamp by CN=tsa would prove nothing: the certificate "
                        + TSA.fingerprint() + " is not one of `timestamps`");
    }

    @Test
    void refusesTheAnswerToAnEarlierRequest() {
        assertThatExceptionOfType(RefusedSigningException.class)
                .isThrownBy(() -> timestamping(TSA).stamped(files(), request -> TSA.stamp(SIGNATURE, NOW)))
                .withMessageStartingWith("the timestamp does not answer the request");
    }

    @Test
    void takesATimestampThatWasMadeElsewhere() throws Exception {
        byte[] timestamp = TSA.stamp(SIGNATURE, NOW);

        assertThatCode(() -> timestamping(TSA).require(timestamp, SIGNATURE)).doesNotThrowAnyException();
    }

    @Test
    void refusesATimestampOfSomethingElse() throws Exception {
        byte[] timestamp = TSA.stamp("something else".getBytes(UTF_8), NOW);

        assertThatExceptionOfType(RefusedSigningException.class)
                .isThrownBy(() -> timestamping(TSA).require(timestamp, SIGNATURE))
                .withMessage("the timestamp is of other bytes");
    }

    private static SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(RECORD, "{}".getBytes(UTF_8));
        files.put(RECORD + ".p7s", SIGNATURE);
        files.put("poam/signoffs/a/POLICY-signoff.md", "# Sign-off".getBytes(UTF_8));
        return files;
    }

    private static Timestamping timestamping(TestTsa known) {
        SigningKey key = new SigningKey(KeyType.X509, known.fingerprint(), null, null, null, null, null, null);
        return new Timestamping(new People(1, List.of(), List.of(), List.of(key), List.of()));
    }
}
