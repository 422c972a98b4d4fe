package dev.poam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.poam.history.ItemHistory;
import dev.poam.history.Transition;
import dev.poam.item.Status;
import dev.poam.rule.Audit;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.Finding;
import dev.poam.rule.HistoryMode;
import dev.poam.rule.Severity;
import dev.poam.testing.GitProgram;
import dev.poam.testing.NeedsProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example is what its recorded history leads to, and that history is one that the rules let pass. */
@NeedsProgram("git")
class ExampleRepositoryTest {

    private static final Path EXAMPLE = Path.of("..", "example-repo");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
    private static final Instant LATER = Instant.parse("2026-11-21T00:00:00Z");
    private static final Set<String> NOT_THE_SHOPS = Set.of("pom.xml", "timeline.fi");

    @TempDir
    private static Path shop;

    @BeforeAll
    static void replay() {
        GitProgram git = new GitProgram(shop);
        git.run("init", "--quiet", "--initial-branch=main");
        git.feed(EXAMPLE.resolve("timeline.fi"), "fast-import", "--quiet");
        git.run("reset", "--quiet", "--hard", "main");
    }

    @Test
    void theTimelineEndsInTheWorkingFiles() throws IOException {
        assertThat(filesOf(shop)).isEqualTo(filesOf(EXAMPLE));
    }

    @Test
    void noLandedStateHasAnError() throws IOException {
        List<String> errors = new ArrayList<>();
        int settingUp = 0;
        for (String line : new GitProgram(shop).lines("log", "--first-parent", "--format=%H %cs")) {
            String[] commit = line.split(" ", -1);
            Audit audit = audit(commit[0], LocalDate.parse(commit[1]));
            if (audit.project().items().isEmpty()) {
                settingUp++;
                continue;
            }
            audit.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .forEach(finding -> errors.add(line + " " + finding));
        }
        assertThat(errors).isEmpty();
        assertThat(settingUp).as("commits before the first item").isEqualTo(3);
    }

    @Test
    void whatIsFoundOnTheLastDayIsWhatItsReadmeSays() throws IOException {
        Stream<Finding> serious =
                audit("main", LAST_DAY).findings().stream().filter(finding -> finding.severity() != Severity.INFO);

        assertThat(serious)
                .extracting(Finding::severity, Finding::rule, Finding::item)
                .containsExactlyInAnyOrder(
                        tuple(Severity.WARNING, "date/original-target-changed", "POAM-003"),
                        tuple(Severity.WARNING, "review/stale-item", "POAM-013"),
                        tuple(Severity.WARNING, "date/milestone-overdue", "POAM-008"),
                        tuple(Severity.WARNING, "signoff/missing", "POAM-009"));
    }

    @Test
    void closedItemsWentThroughAllFiveStatuses() throws IOException {
        List<ItemHistory> closed = audit("main", LAST_DAY).history().items().stream()
                .filter(item -> Status.CLOSED.label().equals(item.status()))
                .toList();

        assertThat(closed).extracting(ItemHistory::id).contains("POAM-001", "POAM-002", "POAM-005", "POAM-007");
        assertThat(closed)
                .filteredOn(item -> !item.id().equals("POAM-010"))
                .allSatisfy(item -> assertThat(item.transitions())
                        .extracting(Transition::to)
                        .containsSubsequence(Arrays.stream(Status.values())
                                .map(Status::label)
                                .toList()));
    }

    private static Audit audit(String ref, LocalDate asOf) throws IOException {
        return Audit.run(new AuditRequest(shop, ref, asOf, LATER, HistoryMode.REQUIRE));
    }

    private static Map<String, String> filesOf(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path path = folder.relativize(file);
                boolean built = path.startsWith(".git") || path.startsWith("target");
                if (!built && !NOT_THE_SHOPS.contains(path.toString())) {
                    files.put(path.toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return files;
    }
}
