package dev.poam.signoff.cms;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.poam.signoff.key.RefusedSignatureException;

/** Whatever the bytes are, they are taken for a timestamp of this signature or refused with a reason. */
class TimestampFuzzTest {

    private static final byte[] STAMPED = SignedRecord.signature("compromised-but-stamped-before_pass");

    @FuzzTest(maxDuration = "2m")
    void verifiesOrRefuses(byte[] response) {
        try {
            assertThat(Timestamp.verify(response, STAMPED).authorityName()).isNotNull();
        } catch (RefusedSignatureException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }
}
