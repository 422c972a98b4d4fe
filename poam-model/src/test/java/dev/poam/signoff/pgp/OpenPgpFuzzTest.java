package dev.poam.signoff.pgp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.poam.signoff.key.RefusedSignatureException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Objects;

/** Whatever the bytes are, they are read or refused with a reason, and it ends. */
class OpenPgpFuzzTest {

    private static final byte[] CONTENT = "{\"a\": 1}\n".getBytes(UTF_8);
    private static final OpenPgpKey KEY = key();

    @FuzzTest(maxDuration = "2m")
    void verifiesOrRefusesText(byte[] signature) {
        check(signature);
    }

    @FuzzTest(maxDuration = "2m")
    void verifiesOrRefusesPackets(byte[] packets) {
        check(armored("SIGNATURE", packets));
    }

    @FuzzTest(maxDuration = "2m")
    void readsOrRefusesKey(byte[] packets) {
        OpenPgpKey key;
        try {
            key = OpenPgpKey.read(armored("PUBLIC KEY BLOCK", packets));
        } catch (IOException e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }
        assertThat(key.hasFingerprint("none")).isFalse();
        for (long id : key.ids()) {
            try {
                assertThat(key.signingPart(id).name().names()).isNotEmpty();
            } catch (RefusedSignatureException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    private static void check(byte[] signature) {
        try {
            assertThat(OpenPgpSignatureFile.read(signature)
                            .verify(KEY, CONTENT)
                            .key()
                            .names())
                    .isNotEmpty();
        } catch (RefusedSignatureException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }

    private static byte[] armored(String kind, byte[] packets) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(packets);
        return ("-----BEGIN PGP " + kind + "-----\n\n" + lines + "\n-----END PGP " + kind + "-----\n").getBytes(UTF_8);
    }

    private static OpenPgpKey key() {
        try (InputStream file = Objects.requireNonNull(OpenPgpFuzzTest.class.getResourceAsStream("fuzz-key.asc"))) {
            return OpenPgpKey.read(file.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
