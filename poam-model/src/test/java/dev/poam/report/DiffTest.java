package dev.poam.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.history.GitRepository;
import dev.poam.rule.Audit;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.HistoryMode;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {

    private static final String ITEM = """
            id: %s
            kind: operational
            title: %s
            requirements: [3.5.3]
            status: Open
            priority: High
            owner: jane
            risk: {impact: high}
            targetCompletion: 2026-07-10
            notes: None yet.
            """;

    private static final String PATH = "poam/items/POAM-001.yaml";

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestRepository repository;

    private String item = ITEM.formatted("POAM-001", "No second factor");

    @BeforeEach
    void make() {
        repository = TestRepository.create(folder);
        repository.commit().write(PATH, item).on("2026-06-01").land();
        repository.branch("fix");
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void tellsOfTheSlipOfADate() throws IOException {
        land("2026-07-10", "2026-07-31");

        assertThat(markdown())
                .contains("| **POAM-001** No second factor | Target | 2026-07-10 | 2026-07-31 | 21 days later |\n");
    }

    @Test
    void tellsWhatANewStatusLacks() throws IOException {
        land("status: Open", "status: Remediated");

        assertThat(markdown())
                .contains(
                        "| **POAM-001** No second factor | Open | Remediated | ",
                        "status moved from Open to Remediated, leaving out In Progress");
    }

    @Test
    void tellsInOneLineThatNothingChanges() throws IOException {
        repository.commit().write("README.md", "Hello.\n").on("2026-06-02").land();

        assertThat(markdown())
                .startsWith(DiffMarkdown.MARK + "\nPOA&M: nothing changes. From ")
                .hasLineCount(2);
    }

    @Test
    void passesOverWhatLandedOnTheMainLineMeanwhile() throws IOException {
        land("High", "Low");
        repository.checkout("main");
        repository
                .commit()
                .write("poam/items/POAM-002.yaml", ITEM.formatted("POAM-002", "Other"))
                .on("2026-06-03")
                .land();

        assertThat(markdown()).contains("POAM-001").doesNotContain("POAM-002");
    }

    private void land(String old, String now) {
        assertThat(item).contains(old);
        item = item.replace(old, now);
        repository.commit().write(PATH, item).on("2026-06-02").land();
    }

    private String markdown() throws IOException {
        return DiffMarkdown.render(changes());
    }

    private Changes changes() throws IOException {
        String from = repository.resolve("main");
        String tip = repository.resolve("fix");
        String base;
        try (GitRepository git = GitRepository.find(folder).orElseThrow()) {
            base = git.mergeBase(from, tip).orElseThrow();
        }
        return Changes.of(new Comparison("main", base, !base.equals(from), "fix", tip, audit(base), audit(tip)));
    }

    private Audit audit(String commit) throws IOException {
        return Audit.run(new AuditRequest(
                folder,
                commit,
                LocalDate.parse("2026-06-30"),
                Instant.parse("2026-12-31T00:00:00Z"),
                HistoryMode.REQUIRE));
    }
}
