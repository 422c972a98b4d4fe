package dev.poam.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {

    @Test
    void namesWhatTurnsTheOrderOfReading() {
        assertThat(MarkdownText.escaped("Open\u202Edesolc\u202C")).isEqualTo("Open\\[U\\+202E\\]desolc\\[U\\+202C\\]");
    }

    @Test
    void keepsToOneLine() {
        assertThat(MarkdownText.escaped("a\nb\u2028c\u0085d")).isEqualTo("a b c d");
    }

    @ParameterizedTest
    @CsvSource({
        "- x, \\- x",
        "=== , \\===",
        "--- , \\---",
        "1. x, 1\\. x",
        "2026-06-30 x, 2026-06-30 x",
        "3 items, 3 items"
    })
    void beginsNoBlock(String text, String markdown) {
        assertThat(MarkdownText.atStartOfLine(text)).isEqualTo(markdown);
    }
}
