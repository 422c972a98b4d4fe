package dev.poam.signoff.cms;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.poam.signoff.key.RefusedSignatureException;

/** Whatever the bytes are, they are taken for a signature of this record or refused with a reason. */
class CmsSignatureFuzzTest {

    private static final byte[] RECORD = SignedRecord.record("plain_pass");

    @FuzzTest(maxDuration = "2m")
    void verifiesOrRefuses(byte[] signature) {
        try {
            assertThat(CmsSignature.verify(signature, RECORD).key().description())
                    .isNotBlank();
        } catch (RefusedSignatureException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }
}
