package dev.poam.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.report.snapshot.SampleSnapshot;
import dev.poam.testing.GitProgram;
import dev.poam.testing.NeedsProgram;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsProgram("git")
class DocumentControlTest {

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private String first;

    @SuppressWarnings("NullAway.Init")
    private String second;

    @BeforeEach
    void make() {
        try (TestRepository made = TestRepository.create(folder)) {
            first = made.commit()
                    .write("poam.yaml", "organization: Acme\nsystem: CUI Enclave (East)\n")
                    .write("poam/items/POAM-001.yaml", "id: POAM-001\n")
                    .on("2026-06-01")
                    .land();
            second = made.commit()
                    .write("poam/items/POAM-001.yaml", "id: POAM-001\nstatus: Open\n")
                    .write("poam/items/POAM-002.yaml", "id: POAM-002\n")
                    .on("2026-06-05")
                    .land();
        }
    }

    @Test
    void namesTheDocument() throws IOException {
        assertThat(new Report("backlog", control("2026-06-30"), "", null)
                        .control()
                        .lines())
                .contains(new DocumentControl.Line("Document id", "cui-enclave-east-backlog-2026-06-30"));
    }

    @Test
    void namesACommitWithoutATag() throws IOException {
        assertThat(version("2026-06-30")).isEqualTo("commit " + second);
    }

    @Test
    void namesTheTagOfTheCommit() throws IOException {
        tag("v1", second, "2026-06-06T12:00:00Z");

        assertThat(version("2026-06-30")).isEqualTo("tag v1, commit " + second);
    }

    @Test
    void namesTheNearestTagBefore() throws IOException {
        tag("v1", first, "2026-06-01T12:00:00Z");

        assertThat(version("2026-06-30")).isEqualTo("commit " + second + ", the first after tag v1");
    }

    @Test
    void knowsNoTagOfALaterCommit() throws IOException {
        tag("v2", second, "2026-06-05T12:00:00Z");

        assertThat(version("2026-06-04")).isEqualTo("commit " + first);
    }

    @Test
    void knowsNoTagThatWasMadeLater() throws IOException {
        tag("v1", second, "2026-07-01T12:00:00Z");

        assertThat(version("2026-06-30")).isEqualTo("commit " + second);
    }

    @Test
    void saysThatATagHasNoDate() throws IOException {
        new GitProgram(folder).run("tag", "v1", second);

        assertThat(version("2026-06-30")).isEqualTo("tag v1 (undated), commit " + second);
    }

    @Test
    void tellsWhichCommitsChangedItems() throws IOException {
        assertThat(control("2026-06-30").records())
                .contains("""
                | Date | By | Commit | Items |
                | --- | --- | --- | --- |
                | 2026-06-05 | Jane Roe | %s | POAM-001, POAM-002 |
                | 2026-06-01 | Jane Roe | %s | POAM-001 |
                """.formatted(second.substring(0, 10), first.substring(0, 10)));
    }

    @Test
    void tellsOfNoCommitThatLandedLater() throws IOException {
        assertThat(control("2026-06-04").records()).contains("2026-06-01").doesNotContain("2026-06-05");
    }

    @Test
    void saysHowManyCommitsItLeavesOut(@TempDir Path busy) throws IOException {
        try (TestRepository more = TestRepository.create(busy)) {
            for (int i = 10; i < 22; i++) {
                more.commit()
                        .write("poam/items/POAM-0" + i + ".yaml", "id: POAM-0" + i + "\n")
                        .on("2026-06-" + i)
                        .land();
            }
        }

        assertThat(control(busy, "2026-06-30").records())
                .contains("2 earlier commits that changed items are not shown.", "POAM-012", "POAM-021")
                .doesNotContain("POAM-011");
    }

    @Test
    void saysThatNobodyHasApproved() throws IOException {
        assertThat(control("2026-06-30").records()).endsWith("on the day of this report.\n\nNone.\n");
    }

    @Test
    void tellsWhatAnApprovalWasWorthOnTheDay(@TempDir Path shop) throws IOException {
        GitProgram git = new GitProgram(shop);
        git.run("init", "--quiet", "--initial-branch=main");
        git.feed(Path.of("..", "example-repo", "timeline.fi"), "fast-import", "--quiet");

        assertThat(control(shop, "2026-09-30").records())
                .contains("| 2026-09-30 | release | the whole POA\\&M | Ellen Marsh |"
                        + " President and Affirming Official | valid |");
        assertThat(control(shop, "2026-11-20").records())
                .contains("| 2026-09-30 | release | the whole POA\\&M | Ellen Marsh |"
                        + " President and Affirming Official | stale: ");
    }

    private void tag(String name, String commit, String at) {
        GitProgram git = new GitProgram(folder);
        String text = "object " + commit + "\ntype commit\ntag " + name + "\ntagger Jane <jane@example.com> "
                + Instant.parse(at).getEpochSecond() + " +0000\n\nx\n";
        byte[] id = git.answer(text.getBytes(StandardCharsets.UTF_8), "mktag");
        git.run("update-ref", "refs/tags/" + name, new String(id, StandardCharsets.UTF_8).strip());
    }

    private String version(String day) throws IOException {
        List<DocumentControl.Line> lines = control(day).lines();
        return lines.stream()
                .filter(line -> line.name().equals("Version"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private DocumentControl control(String day) throws IOException {
        return control(folder, day);
    }

    private static DocumentControl control(Path root, String day) throws IOException {
        return DocumentControl.of("Backlog", SampleSnapshot.of(root, day));
    }
}
