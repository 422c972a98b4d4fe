package dev.poam.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "a | b: c",
                "|",
                "||",
                "ends in a bar |",
                "\\\\srv\\share",
                "\\",
                "two\nlines",
                "old\rmac",
                " spaces ",
                "key: value",
                ":",
                "\\n",
                "=1+1"
            })
    void whatIsWrittenIsReadBack(String text) {
        assertThat(CellLines.lines(CellLines.line(text))).containsExactly(text);
        assertThat(CellLines.records(CellLines.record(Map.of("name", text)))).containsExactly(Map.of("name", text));
        assertThat(CellLines.records(CellLines.record(Map.of("name", text)) + " | target: 2026-06-30"))
                .containsExactly(Map.of("name", text, "target", "2026-06-30"));
    }

    @Test
    void anEmptyCellHoldsNothing() {
        assertThat(CellLines.lines("")).isEmpty();
        assertThat(CellLines.records("")).isEmpty();
    }

    @Test
    void whatHasNoNameIsKept() {
        assertThat(CellLines.records("Buy keys | target: 2026-06-30\nEnrol"))
                .isEqualTo(List.of(Map.of("", "Buy keys", "target", "2026-06-30"), Map.of("", "Enrol")));
    }
}
