package dev.poam.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrontMatterTest {

    @Test
    void splitsFieldsFromSections() throws RefusedInputException {
        SourceText source = source("""
                ---
                id: POAM-001
                ---

                # A title

                ## Deficiency

                First line
                second line.

                ### Detail

                ## Notes ##
                """);

        FrontMatter parts = FrontMatter.split(source);

        assertThat(text(source, parts.yaml())).isEqualTo("id: POAM-001\n");
        assertThat(parts.sections())
                .extracting(FrontMatter.Section::heading, FrontMatter.Section::text)
                .containsExactly(tuple("Deficiency", "First line\nsecond line.\n\n### Detail"), tuple("Notes", ""));
        assertThat(parts.sections().get(0).position()).hasToString("7:1");
    }

    @Test
    void headingsInCodeAndCommentsAreProse() throws RefusedInputException {
        assertThat(headings("""
                        ---
                        id: POAM-001
                        ---
                        ## Deficiency
                        ```text
                        ## Notes
                        ~~~
                        ```
                        <!--
                        ## Root cause
                        -->
                            ## Indented code
                        ##No heading
                        ####### Seven
                        ~~~~
                        ## Verification
                        ~~~
                        ~~~~
                        ``` one `line` of code
                        ## Remediation
                        """)).containsExactly("Deficiency", "Remediation");
    }

    @Test
    void aHeadingOfTheFirstLevelEndsASection() throws RefusedInputException {
        FrontMatter parts = FrontMatter.split(source("---\nid: x\n---\n## Notes\nmine\n# Appendix\nfree\n"));

        assertThat(parts.sections())
                .singleElement()
                .satisfies(section -> assertThat(section.text()).isEqualTo("mine"));
    }

    @Test
    void lineEndsOfWindowsAreUnderstood() throws RefusedInputException {
        SourceText source = source("---\r\nid: x\r\n--- \r\n## Notes\r\n\r\none\r\ntwo\r\n");

        FrontMatter parts = FrontMatter.split(source);

        assertThat(text(source, parts.yaml())).isEqualTo("id: x\r\n");
        assertThat(parts.sections().get(0).text()).isEqualTo("one\ntwo");
    }

    @Test
    void aFileWithoutFrontMatterIsRefused() {
        assertThat(refusal("# Just prose\n")).isEqualTo("the file has no front matter");
        assertThat(refusal("")).isEqualTo("the file has no front matter");
    }

    @Test
    void frontMatterWithoutAnEndIsRefused() {
        assertThat(refusal("---\nid: x\n## Notes\n")).isEqualTo("the front matter has no end");
    }

    private static List<String> headings(String text) throws RefusedInputException {
        return FrontMatter.split(source(text)).sections().stream()
                .map(FrontMatter.Section::heading)
                .toList();
    }

    private static String refusal(String text) {
        return catchThrowableOfType(RefusedInputException.class, () -> FrontMatter.split(source(text)))
                .problem()
                .message();
    }

    private static String text(SourceText source, Span span) {
        return source.text().substring(span.start(), span.end());
    }

    private static SourceText source(String text) throws RefusedInputException {
        return SourceText.decode("item.md", text.getBytes(UTF_8));
    }
}
