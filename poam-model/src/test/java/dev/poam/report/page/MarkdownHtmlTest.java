package dev.poam.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownHtmlTest {

    @Test
    void showsRawHtml() {
        assertThat(html("a <b onclick='x'>c</b>\n\n<script>alert(1)</script>\n\n<!-- x -->\n"))
                .doesNotContain("<b", "<script", "<!--")
                .contains("&lt;script&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                "&#106;avascript:alert(1)",
                "java&Tab;script:alert(1)",
                "java&NewLine;script:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "//evil.example/x",
                "\\\\\\\\evil.example/x",
                "/\\\\evil.example/x",
                "https:\\\\\\\\evil.example",
                "/etc/passwd"
            })
    void leavesOutLinksToAnywhereElse(String target) {
        assertThat(html("[x](" + target + ")")).contains("x").doesNotContain("href");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.com/a?b=c#d", "http://example.com", "evidence/a.png", "#poam-001", "a.csv#b"})
    void keepsLinksToTheWebAndToWhatIsBeside(String target) {
        assertThat(html("[x](" + target + ")")).isEqualTo("<p><a href=\"" + target + "\">x</a></p>\n");
    }

    @Test
    void leadsToTheSameFormOfAnotherReport() {
        assertThat(html("[x](monthly-2026-06.md#new-items)")).contains("href=\"monthly-2026-06.html#new-items\"");
    }

    @Test
    void fetchesNoPicture() {
        assertThat(html("![x](https://example.com/x.png)")).doesNotContain("src=");
    }

    @Test
    void saysWhichCellsAreHeads() {
        assertThat(html("| A | B |\n| --- | ---: |\n| 1 | 2 |\n")).isEqualTo("""
                <div class="scroll">
                <table>
                <thead>
                <tr><th scope="col" class="nowrap">A</th><th scope="col" class="nowrap right">B</th></tr>
                </thead>
                <tbody>
                <tr><td class="nowrap">1</td><td class="nowrap right">2</td></tr>
                </tbody>
                </table>
                </div>
                """);
    }

    @Test
    void namesHeadingsAsGitHubDoes() {
        MarkdownHtml html = MarkdownHtml.of("## Late items\n\n### POAM-001 A, b \\& c\n\n## Late items\n");

        assertThat(html.sections())
                .containsExactly(
                        new MarkdownHtml.Section(2, "Late items", "late-items"),
                        new MarkdownHtml.Section(3, "POAM-001 A, b & c", "poam-001-a-b--c"),
                        new MarkdownHtml.Section(2, "Late items", "late-items-1"));
        assertThat(html.html()).contains("<h2 id=\"late-items-1\">Late items</h2>");
    }

    private static String html(String markdown) {
        return MarkdownHtml.of(markdown).html();
    }
}
