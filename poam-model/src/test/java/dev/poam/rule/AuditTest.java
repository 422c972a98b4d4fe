package dev.poam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {

    private static final String ITEM = "poam/items/POAM-001.yaml";

    private static final String OVERDUE_BUT_SUPPRESSED = """
            id: POAM-001
            status: Open
            targetCompletion: 2026-05-31
            suppress:
              - rule: date/overdue
            """;

    @TempDir
    private Path root;

    @Test
    void withoutARepositoryTheMissingHistoryIsAnError() throws IOException {
        write("id: POAM-001\nstatus: Open\n");

        assertThat(severities(run(null, HistoryMode.REQUIRE), "history/unsupported-repository"))
                .containsExactly(Severity.ERROR);
    }

    @Test
    void theMissingHistoryCanBeAWarning() throws IOException {
        write("id: POAM-001\nstatus: Open\n");

        assertThat(severities(run(null, HistoryMode.WARN), "history/unsupported-repository"))
                .containsExactly(Severity.WARNING);
    }

    @Test
    void aWarningDoesNotBringBackWhatTheSettingsSwitchOff() throws IOException {
        write("id: POAM-001\nstatus: Open\n");
        Files.writeString(root.resolve("poam.yaml"), "rules:\n  history/unsupported-repository: off\n");

        assertThat(severities(run(null, HistoryMode.WARN), "history/unsupported-repository"))
                .isEmpty();
    }

    @Test
    void noHistoryIsLookedForWhenItIsOff() throws IOException {
        write("id: POAM-001\nstatus: Open\n");

        Audit audit = run(null, HistoryMode.OFF);

        assertThat(audit.history().read()).isFalse();
        assertThat(audit.findings()).noneMatch(finding -> finding.rule().startsWith("history/"));
    }

    @Test
    void beforeTheFirstCommitTheHistoryIsEmpty() throws IOException {
        TestRepository.create(root).close();
        write("id: POAM-001\nstatus: Open\n");

        Audit audit = run(null, HistoryMode.REQUIRE);

        assertThat(audit.history().isKnown()).isTrue();
        assertThat(audit.findings())
                .noneMatch(finding ->
                        finding.rule().startsWith("history/") || finding.rule().startsWith("lifecycle/"));
    }

    @Test
    void aCommitIsCheckedAsItWas() throws IOException {
        try (TestRepository repository = TestRepository.create(root)) {
            repository.commit().write(ITEM, "id: POAM-001\nstatus: Open\n").land();
            repository.commit().write(ITEM, "id: POAM-001\nstatus: Verified\n").land();

            Audit before = run("HEAD~1", HistoryMode.REQUIRE);
            Audit after = run("main", HistoryMode.REQUIRE);

            assertThat(severities(before, "lifecycle/illegal-step")).isEmpty();
            assertThat(severities(after, "lifecycle/illegal-step")).containsExactly(Severity.ERROR);
        }
    }

    @Test
    void aCommitCanBeCheckedWithoutItsHistory() throws IOException {
        try (TestRepository repository = TestRepository.create(root)) {
            repository.commit().write(ITEM, "id: POAM-001\nstatus: Open\n").land();

            Audit audit = run("main", HistoryMode.OFF);

            assertThat(audit.project().items()).hasSize(1);
            assertThat(audit.history().read()).isFalse();
        }
    }

    @Test
    void aCommitWithoutARepositoryCannotBeChecked() {
        assertThatIOException().isThrownBy(() -> run("v1.2", HistoryMode.WARN)).withMessageContaining("v1.2");
    }

    @Test
    void anUnknownCommitCannotBeChecked() {
        try (TestRepository repository = TestRepository.create(root)) {
            repository.commit().write(ITEM, "id: POAM-001\nstatus: Open\n").land();

            assertThatIOException()
                    .isThrownBy(() -> run("v1.2", HistoryMode.REQUIRE))
                    .withMessageContaining("v1.2");
        }
    }

    @Test
    void suppressedFindingsAreCounted() throws IOException {
        write(OVERDUE_BUT_SUPPRESSED + "    reason: The vendor ships the part in August.\n");

        Audit audit = run(null, HistoryMode.OFF);

        assertThat(audit.suppressed()).isEqualTo(1);
        assertThat(severities(audit, "date/overdue")).isEmpty();
    }

    @Test
    void withoutAReasonNothingIsSuppressed() throws IOException {
        write(OVERDUE_BUT_SUPPRESSED);

        Audit audit = run(null, HistoryMode.OFF);

        assertThat(audit.suppressed()).isZero();
        assertThat(severities(audit, "date/overdue")).hasSize(1);
    }

    @Test
    void twoAuditsOfOneStateAreEqual() throws IOException {
        try (TestRepository repository = TestRepository.create(root)) {
            repository.commit().write(ITEM, "id: POAM-001\nstatus: Done\n").land();
            repository.writeWorkingTree();

            assertThat(run(null, HistoryMode.REQUIRE).findings())
                    .isEqualTo(run(null, HistoryMode.REQUIRE).findings());
        }
    }

    private void write(String item) throws IOException {
        Path file = root.resolve(ITEM);
        Files.createDirectories(file.getParent());
        Files.writeString(file, item);
    }

    private Audit run(@Nullable String ref, HistoryMode mode) throws IOException {
        return Audit.run(
                new AuditRequest(root, ref, LocalDate.of(2026, 6, 30), Instant.parse("2026-06-30T12:00:00Z"), mode));
    }

    private static List<Severity> severities(Audit audit, String rule) {
        return audit.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::severity)
                .toList();
    }
}
