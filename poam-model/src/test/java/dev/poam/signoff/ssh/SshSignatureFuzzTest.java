package dev.poam.signoff.ssh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.poam.signoff.key.RefusedSignatureException;
import dev.poam.signoff.key.SignerKey;
import java.util.Base64;

/** Whatever the bytes are, they are verified or refused with a reason, and it ends. */
class SshSignatureFuzzTest {

    private static final byte[] CONTENT = "{\"a\": 1}\n".getBytes(UTF_8);

    @FuzzTest(maxDuration = "2m")
    void verifiesOrRefusesText(byte[] signature) {
        check(signature);
    }

    @FuzzTest(maxDuration = "2m")
    void verifiesOrRefusesBinary(byte[] signature) {
        String lines = Base64.getMimeEncoder(70, new byte[] {'\n'}).encodeToString(signature);
        check(("-----BEGIN SSH SIGNATURE-----\n" + lines + "\n-----END SSH SIGNATURE-----\n").getBytes(UTF_8));
    }

    private static void check(byte[] signature) {
        try {
            SshSignatureFile file = SshSignatureFile.read(signature);
            SignerKey claimed = file.claimedKey();
            assertThat(file.verify(CONTENT, SshSignature.NAMESPACE).key()).isEqualTo(claimed);
        } catch (RefusedSignatureException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }
}
