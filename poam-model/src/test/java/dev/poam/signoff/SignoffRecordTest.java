package dev.poam.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.poam.source.RefusedInputException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignoffRecordTest {

    private static final String PATH = "poam/signoffs/CUI-Doc-Signoff-20260302T090000Z-jane/SSP-signoff.json";
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @Test
    void namesTheCommitItWasMadeOn() throws RefusedInputException {
        SignoffRecord signoff = read("""
                {"_type": "https://in-toto.io/Statement/v1",
                 "predicate": {"document": "SSP", "baseCommit": "%s"}}
                """.formatted(COMMIT));

        assertThat(signoff.baseCommit()).isEqualTo(COMMIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{}",
                "{\"predicate\": {\"baseCommit\": 7}}",
                "{\"predicate\": {\"baseCommit\": \"HEAD\"}}",
                "{\"predicate\": {\"baseCommit\": \"" + COMMIT + "\", \"baseCommit\": \"" + COMMIT + "\"}}",
                "{\"predicate\": {\"baseCommit\": \"" + COMMIT + "\"}} {}"
            })
    void anythingElseIsRefused(String json) {
        assertThatExceptionOfType(RefusedInputException.class)
                .isThrownBy(() -> read(json))
                .withMessageContaining(PATH);
    }

    @Test
    void deepNestingIsRefused() {
        assertThatExceptionOfType(RefusedInputException.class).isThrownBy(() -> read("[".repeat(100_000)));
    }

    private static SignoffRecord read(String json) throws RefusedInputException {
        return SignoffRecord.read(PATH, json.getBytes(StandardCharsets.UTF_8));
    }
}
