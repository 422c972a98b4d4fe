package dev.poam.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {

    private static final List<String> KNOWN = List.of("targetCompletion", "owner", "notes", "id", "rootCause", "ssp");

    @ParameterizedTest
    @CsvSource({
        "targetCompletoin, targetCompletion",
        "target_completion, targetCompletion",
        "TargetCompletionDate, targetCompletion",
        "onwer, owner",
        "Root Cause, rootCause",
        "note, notes",
        "ID, id",
    })
    void findsWhatWasMeant(String written, String meant) {
        assertThat(Nearest.to(written, KNOWN)).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "deadline", "xyz", "___"})
    void offersNothingWhenNothingIsNear(String written) {
        assertThat(Nearest.to(written, KNOWN)).isEmpty();
    }

    @Test
    void aVeryLongNameIsNotCompared() {
        assertThat(Nearest.to("o".repeat(200_000), KNOWN)).isEmpty();
    }
}
