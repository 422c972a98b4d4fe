package dev.poam.report.assessor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.report.ExampleShop;
import dev.poam.report.ReportKind;
import dev.poam.report.page.Report;
import dev.poam.report.page.ReportFile;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.testing.GitProgram;
import dev.poam.testing.Golden;
import dev.poam.testing.NeedsProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The assessor pack of the example, against its repository and what other programs make of that. */
@NeedsProgram("git")
class AssessorPackTest {

    private static final String KEPT = "src/test/resources/dev/poam/report/example/";

    @TempDir
    private static Path shop;

    @BeforeAll
    static void replay() {
        ExampleShop.replayedIn(shop);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "the options are those of GNU")
    @NeedsProgram({"openssl", "ssh-keygen", "gpg", "sha256sum", "tar", "sh"})
    void whatAnAssessorTypesAcceptsEvidenceAndSignoffs() throws IOException, InterruptedException {
        List<ReportFile> pack = pack("2026-11-20");
        for (ReportFile file : pack) {
            Path place = shop.resolve("target/poam/report").resolve(file.path());
            Files.createDirectories(place.getParent());
            Files.write(place, file.content());
        }
        String commands = commands(pack, "assessor/summary.md") + commands(pack, "assessor/signoffs.md");

        Process process = new ProcessBuilder("sh", "-e", "-c", commands)
                .directory(shop.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output)
                .contains("89\n", "CMS Verification successful", "Good \"poam-signoff\" signature for dana")
                .contains("Good signature from \"Priya Raman (DEMONSTRATION KEY)")
                .doesNotContain("FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-31", "2026-11-20"})
    void tellsWhatWasKnown(String day) throws IOException {
        for (Report report : AssessorPack.reports(AssessorFacts.of(snapshot(day)))) {
            Golden.check(KEPT + day + "/" + report.name() + ".md", report.body());
            String csv = report.csv();
            if (csv != null) {
                Golden.check(KEPT + day + "/" + report.name() + ".csv", csv);
            }
        }
    }

    @Test
    void countsWhatTheFilesHold() throws IOException {
        GitProgram git = new GitProgram(shop);
        List<ReportFile> pack = pack("2026-11-20");

        assertThat(text(pack, "assessor/coverage.md").lines())
                .filteredOn(line -> line.contains("| NOT MET |"))
                .hasSameSizeAs(
                        git.lines("grep", "result: not-met", "main", "--", "poam/assessments/2026-05-self.yaml"));
        assertThat(text(pack, "assessor/coverage.csv").lines()).hasSize(1 + 110);
        assertThat(text(pack, "assessor/items.csv").lines())
                .hasSize(1
                        + git.lines("grep", "-E", "state: (draft|final)", "main", "--", "poam/items")
                                .size());
    }

    @Test
    void aSignoffIsWorthWhatItWasOnTheDay() throws IOException {
        String approval = "| MAC-SSP-001 \\(docs/SSP.md\\) | approval |";

        assertThat(text(pack("2026-07-31"), "assessor/signoffs.md").lines())
                .filteredOn(line -> line.startsWith(approval))
                .singleElement()
                .asString()
                .endsWith("| VALID | VALID |");
        assertThat(text(pack("2026-11-20"), "assessor/signoffs.md").lines())
                .filteredOn(line -> line.startsWith(approval))
                .singleElement()
                .asString()
                .endsWith("| VALID | STALE |");
    }

    @Test
    void isTheSameTwice() throws IOException {
        assertThat(texts(pack("2026-09-30"))).isEqualTo(texts(pack("2026-09-30")));
    }

    /** What stands in blocks of commands. */
    private static String commands(List<ReportFile> pack, String page) {
        StringBuilder commands = new StringBuilder();
        text(pack, page)
                .lines()
                .filter(line -> line.startsWith("    "))
                .forEach(line -> commands.append(line.strip()).append('\n'));
        return commands.toString();
    }

    private static String text(List<ReportFile> pack, String path) {
        return Objects.requireNonNull(texts(pack).get(path));
    }

    private static Map<String, String> texts(List<ReportFile> pack) {
        Map<String, String> texts = new TreeMap<>();
        pack.forEach(file -> texts.put(file.path(), new String(file.content(), StandardCharsets.UTF_8)));
        return texts;
    }

    private static List<ReportFile> pack(String asOf) throws IOException {
        return ReportKind.ASSESSOR.files(snapshot(asOf)).stream()
                .filter(file -> !file.path().matches(".*[.](html|pdf)"))
                .toList();
    }

    private static Snapshot snapshot(String asOf) throws IOException {
        return new ExampleShop(shop).snapshot(LocalDate.parse(asOf));
    }
}
