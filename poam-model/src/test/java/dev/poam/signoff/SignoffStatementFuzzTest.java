package dev.poam.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.poam.source.RefusedInputException;

/** Whatever the bytes are, they are a record that is written again as it was read, or are refused with a reason. */
class SignoffStatementFuzzTest {

    private static final String PATH = "poam/signoffs/CUI-Doc-Signoff-20261121T184000Z-jane/MAC-SOP-231-signoff.json";

    @FuzzTest(maxDuration = "2m")
    void readsOrRefuses(byte[] record) {
        try {
            SignoffStatement statement = SignoffStatement.read(PATH, record);
            assertThat(SignoffStatement.read(PATH, statement.bytes())).isEqualTo(statement);
            assertThat(statement.markdown()).startsWith("# Sign-off of ");
            assertThat(SignoffRecord.read(PATH, record).baseCommit()).isEqualTo(statement.baseCommit());
        } catch (RefusedInputException e) {
            assertThat(e.problem().message()).isNotBlank().doesNotContain("\n");
        }
    }
}
