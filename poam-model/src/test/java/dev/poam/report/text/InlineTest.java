package dev.poam.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InlineTest {

    @Test
    void aPlainAddressOfTheWebIsALink() {
        assertThat(Inline.address(" https://jira.example:8443/browse/IT-318?a=1#c ")
                        .markdown())
                .isEqualTo("<https://jira.example:8443/browse/IT-318?a=1#c>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "https://bank.example@evil.example/",
                "https://ex\u0430mple.com/",
                "https://a.example/|x",
                "https://a.example/<b>",
                "https://a.example/\n- x",
                "file:///etc/passwd",
                "https://a.example/(x)"
            })
    void whatLooksOtherwiseStaysText(String address) {
        assertThat(Inline.address(address)).isEqualTo(Inline.text(address));
    }

    @Test
    void aVeryLongAddressStaysText() {
        String address = "https://a.example/" + "x".repeat(100_000);

        assertThat(Inline.address(address)).isEqualTo(Inline.text(address));
    }

    @Test
    void aLinkLeadsToAPageBesideThisOne() {
        assertThat(Inline.page("Items [all]", "items.md").markdown()).isEqualTo("[Items \\[all\\]](items.md)");
        assertThatIllegalArgumentException().isThrownBy(() -> Inline.page("x", "../other.md"));
        assertThatIllegalArgumentException().isThrownBy(() -> Inline.page("x", "https://a.example/x.md"));
    }

    @Test
    void piecesStandInACell() {
        String table = new MarkdownTable("A", "B")
                .row(Inline.of(Inline.strong("a|b"), Inline.text(" *c*")), Inline.text("d"))
                .text();

        assertThat(table).isEqualTo("| A | B |\n| --- | --- |\n| **a\\|b** \\*c\\* | d |\n");
    }

    @Test
    void commandsStandAsTheyAreAndCannotEndTheirBlock() {
        assertThat(new MarkdownBody().commands(List.of("a | b 'c\nd'", "```")).text())
                .isEqualTo("    a | b 'c d'\n    ```\n");
    }
}
