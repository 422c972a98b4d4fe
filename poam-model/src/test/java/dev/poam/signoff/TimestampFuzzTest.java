package dev.poam.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whatever the bytes are, they are taken for a timestamp of this signature or refused with a reason. */
class TimestampFuzzTest {

    private static final byte[] STAMPED = stamped();

    @FuzzTest(maxDuration = "2m")
    void verifiesOrRefuses(byte[] response) {
        try {
            assertThat(Timestamp.verify(response, STAMPED).authorityName()).isNotNull();
        } catch (RefusedSignatureException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }

    private static byte[] stamped() {
        try {
            return Files.readAllBytes(
                    Path.of("src/test/resources/signoffs/compromised-but-stamped-before_pass/commits/02")
                            .resolve("poam/signoffs/CUI-Doc-Signoff-20260105T093000Z-jane/POLICY-signoff.json.p7s"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
