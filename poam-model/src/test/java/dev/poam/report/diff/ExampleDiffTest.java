package dev.poam.report.diff;

import dev.poam.report.ExampleShop;
import dev.poam.report.findings.Tool;
import dev.poam.rule.Audit;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.HistoryMode;
import dev.poam.testing.GitProgram;
import dev.poam.testing.Golden;
import dev.poam.testing.NeedsProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commits of the example changed, as a reviewer would have read it. */
@NeedsProgram("git")
class ExampleDiffTest {

    private static final String KEPT = "src/test/resources/dev/poam/report/diff/";

    @TempDir
    private static Path shop;

    @BeforeAll
    static void replay() {
        ExampleShop.replayedIn(shop);
    }

    @ParameterizedTest
    @CsvSource({
        "proof, 0459924, 2026-07-10", // a merged branch brings evidence
        "failed, c4f5dfc, 2026-07-01", // a verification failed
        "slip, 8dfa86e, 2026-07-30", // dates move at a review
        "assessed, 5749f33, 2026-05-19", // an assessment is complete
        "stale, aa31147, 2026-08-25", // a signed document is edited
        "signed, 872ea23, 2026-11-05", // an item is verified
        "people, d28d3b7, 2026-05-22" // people get keys
    })
    void tellsWhatACommitChanged(String name, String commit, LocalDate day) throws IOException {
        GitProgram git = new GitProgram(shop);
        String base = git.lines("rev-parse", commit + "^").get(0);
        String tip = git.lines("rev-parse", commit).get(0);
        Changes changes = Changes.of(new Comparison("main", base, false, name, tip, audit(base, day), audit(tip, day)));

        Golden.check(KEPT + name + ".md", DiffMarkdown.render(changes));
        Golden.check(KEPT + name + ".json", DiffJson.render(changes, Tool.poam("1.0.0")));
        Golden.check(KEPT + name + ".txt", String.join("\n", DiffText.lines(changes)) + "\n");
    }

    private static Audit audit(String commit, LocalDate day) throws IOException {
        return Audit.run(
                new AuditRequest(shop, commit, day, Instant.parse("2026-11-21T00:00:00Z"), HistoryMode.REQUIRE));
    }
}
