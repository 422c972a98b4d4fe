package dev.poam.signoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the bytes are, they are refused with a reason, as nobody can make a signature over this content by chance. */
class CmsSignatureFuzzTest {

    private static final byte[] CONTENT = "what nobody has signed".getBytes(UTF_8);

    @FuzzTest(maxDuration = "2m")
    void verifiesOrRefuses(byte[] signature) {
        String reason = "accepted";
        try {
            CmsSignature.verify(signature, CONTENT);
        } catch (RefusedSignatureException e) {
            reason = e.getMessage();
        }
        assertThat(reason).isNotBlank().isNotEqualTo("accepted").doesNotContain("\n");
    }
}
