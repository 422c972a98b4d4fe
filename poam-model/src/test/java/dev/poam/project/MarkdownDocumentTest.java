package dev.poam.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.poam.source.Limits;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownDocumentTest {

    private static final Duration SHORT = Duration.ofSeconds(15);

    @Test
    void aHeadingHasTheNameThatGitHubGivesItAndTheHyphenatedOne() throws RefusedInputException {
        assertThat(read("### IA.L2-3.5.3\n").anchors()).containsExactly("ial2-353", "ia-l2-3-5-3");
    }

    @Test
    void aPracticeBeforeATitleIsAnAnchorToo() throws RefusedInputException {
        assertThat(read("### IA.L2-3.5.3: `Multifactor` *Authentication*\n").anchors())
                .containsExactly(
                        "ial2-353-multifactor-authentication", "ia-l2-3-5-3-multifactor-authentication", "ia-l2-3-5-3");
    }

    @Test
    void equalHeadingsAreNumbered() throws RefusedInputException {
        assertThat(read("# Scope\n\n## Scope\n\nScope\n=====\n").anchors())
                .containsExactly("scope", "scope-1", "scope-2");
    }

    @Test
    void lettersOfOtherLanguagesStay() throws RefusedInputException {
        assertThat(read("# Überprüfung & Maßnahmen\n").anchors())
                .containsExactly("überprüfung--maßnahmen", "überprüfung-maßnahmen");
    }

    @Test
    void explicitAnchorsCount() throws RefusedInputException {
        MarkdownDocument document = read("# Access {#ac}\n\nSee <a id=\"mfa\"></a>.\n\n<a name='old'></a>\n");

        assertThat(document.headings()).containsExactly("Access");
        assertThat(document.anchors()).containsExactly("ac", "access", "mfa", "old");
    }

    @Test
    void whatOnlyLooksLikeAHeadingIsNone() throws RefusedInputException {
        assertThat(read("```\n# Code\n```\n\n    # Indented\n\n<!-- \n# Comment\n-->\n\n#tag\n")
                        .anchors())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](",
                "![[]()",
                "*a_ ",
                "a**b",
                "[",
                "[[]",
                "`a",
                "<a ",
                "<!-",
                "**a *a ",
                "> ",
                "- ",
                "* ",
                "1. ",
                "[a]: b\n",
                "x\n=\n",
                "&amp;",
                "\\[",
                "    "
            })
    void markdownMadeToKeepTheParserBusyDoesNot(String pattern) {
        String text = pattern.repeat(100_000 / pattern.length());

        Assertions.assertTimeoutPreemptively(SHORT, () -> {
            try {
                assertThat(read(text).headings()).hasSizeLessThan(100_000);
            } catch (RefusedInputException e) {
                assertThat(e.problem().message()).isEqualTo("the Markdown is too intricate to be read safely");
            }
        });
    }

    @Test
    void aLargePlanIsRead() throws RefusedInputException {
        StringBuilder plan = new StringBuilder();
        for (int i = 0; i < 320; i++) {
            plan.append("### AC.L2-3.1.").append(i).append("\n\nText with **bold**, [a link](x.md) and `code`.\n\n");
            plan.append("| **Part** | [System](#s) |\n|---|---|\n| a | `b` |\n\n");
        }

        assertThat(read(plan.toString()).headings()).hasSize(320);
    }

    @Test
    void aDocumentOverTheLimitIsRefused() {
        byte[] bytes = "x\n\n".repeat(Limits.DOCUMENT_BYTES / 3 + 1).getBytes(UTF_8);

        assertThat(catchThrowableOfType(RefusedInputException.class, () -> MarkdownDocument.read("a.md", bytes))
                        .problem()
                        .kind())
                .isEqualTo(Problem.Kind.TOO_LARGE);
    }

    private static MarkdownDocument read(String text) throws RefusedInputException {
        return MarkdownDocument.read("docs/SSP.md", text.getBytes(UTF_8));
    }
}
