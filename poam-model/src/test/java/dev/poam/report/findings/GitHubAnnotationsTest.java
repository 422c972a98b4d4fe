package dev.poam.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class GitHubAnnotationsTest {

    @Test
    void namesThePlaceFromTheTopOfTheRepository() {
        assertThat(GitHubAnnotations.lines(List.of(SampleFindings.NOTE), new RepositoryFolder("compliance/")))
                .containsExactly("::notice file=compliance/poam/items/POAM-002.yaml,line=20,col=5,"
                        + "title=item/vague-milestone::"
                        + "POAM-002: the milestone says \"TBD\". Say what will be done.");
    }

    @Test
    void leavesOutAPlaceThatIsNotKnown() {
        assertThat(GitHubAnnotations.lines(
                        List.of(SampleFindings.NO_FILE, SampleFindings.WHOLE_FILE), RepositoryFolder.TOP))
                .containsExactly(
                        "::error title=history/shallow::the clone is shallow. Fetch the whole history.",
                        "::error file=poam/items/POAM-009 größer.yaml,title=item/too-large::"
                                + "the file has 300000 bytes. Move long text out.");
    }

    @Test
    void escapesPercentSignsAndWritesOutControlCharacters() {
        assertThat(GitHubAnnotations.lines(List.of(SampleFindings.PLACED), RepositoryFolder.TOP))
                .singleElement()
                .asString()
                .endsWith("::POAM-002: 100%25 of 2026-05-01: target, passed. Move on\\u001b[31m.");
    }

    @Test
    void keepsAFileNameFromEndingItsPropertyOrTheCommand() {
        Finding finding =
                new Finding("item/file-name", Severity.WARNING, "a,b::c\n::error::d", null, null, "odd", "Rename it.");

        assertThat(GitHubAnnotations.lines(List.of(finding), RepositoryFolder.TOP))
                .containsExactly("::warning file=a%2Cb%3A%3Ac\\u000a%3A%3Aerror%3A%3Ad,title=item/file-name::"
                        + "odd. Rename it.");
    }
}
