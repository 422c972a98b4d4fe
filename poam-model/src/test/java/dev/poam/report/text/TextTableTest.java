package dev.poam.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void alignsColumnsByCharactersAndLeavesNoTrailingSpace() {
        TextTable table = new TextTable()
                .row("ID", "OWNER", "TITLE")
                .row("POAM-001", "jörg", "😀😀")
                .row("POAM-12345", "x", "");

        assertThat(table.lines())
                .containsExactly("ID          OWNER  TITLE", "POAM-001    jörg   😀😀", "POAM-12345  x");
    }

    @Test
    void keepsAHostileCellOnItsLine() {
        assertThat(new TextTable().row("a\nb", "c").lines()).containsExactly("a\\u000ab  c");
    }
}
