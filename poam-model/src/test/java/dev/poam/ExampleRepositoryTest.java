package dev.poam;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.poam.cmmc.Trajectory;
import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.history.HistoryQuery;
import dev.poam.history.ItemHistory;
import dev.poam.history.Transition;
import dev.poam.item.Status;
import dev.poam.rule.Audit;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.Finding;
import dev.poam.rule.HistoryMode;
import dev.poam.rule.Severity;
import dev.poam.signoff.CheckedSignoff;
import dev.poam.signoff.SignoffCheck;
import dev.poam.signoff.SignoffStatement;
import dev.poam.signoff.Verdict;
import dev.poam.source.Sha256;
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
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
        assertThat(settingUp).as("commits before the first item").isEqualTo(4);
    }

    @Test
    void whatIsFoundOnTheLastDayIsWhatItsReadmeSays() throws IOException {
        Stream<Finding> serious =
                audit("main", LAST_DAY).findings().stream().filter(finding -> finding.severity() != Severity.INFO);

        assertThat(serious)
                .extracting(Finding::severity, Finding::rule, Finding::item)
                .containsExactlyInAnyOrder(
                        tuple(Severity.WARNING, "date/original-target-changed", "POAM-003"),
                        tuple(Severity.WARNING, "risk/beyond-standard-time", "POAM-003"),
                        tuple(Severity.WARNING, "review/stale-item", "POAM-013"),
                        tuple(Severity.WARNING, "date/milestone-overdue", "POAM-008"),
                        tuple(Severity.WARNING, "assessment/closeout", null),
                        tuple(Severity.WARNING, "assessment/after-closeout", "POAM-004"),
                        tuple(Severity.WARNING, "assessment/after-closeout", "POAM-006"),
                        tuple(Severity.WARNING, "assessment/after-closeout", "POAM-008"),
                        tuple(Severity.WARNING, "signoff/stale", null));
    }

    @Test
    void itsScoreGoesThroughEveryStatus() throws IOException {
        assertThat(scores("main"))
                .containsExactly(
                        "2026-05-18 final 110",
                        "2026-05-18 incomplete",
                        "2026-05-19 none 98",
                        "2026-06-30 conditional 103");
        assertThat(scores("what-if/submitted-in-may")).endsWith("2026-11-17 expired 103");
    }

    private static List<String> scores(String ref) throws IOException {
        try (GitRepository repository = GitRepository.find(shop).orElseThrow()) {
            return Trajectory.of(repository, ref, List.of("poam/items"), LAST_DAY).stream()
                    .map(point -> point.on() + " " + point.decision().standing().label()
                            + point.decision().scorecard().score().stream()
                                    .mapToObj(score -> " " + score)
                                    .collect(Collectors.joining()))
                    .toList();
        }
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

    @Test
    void itsSignoffsAreWorthWhatItsReadmeSays() throws IOException {
        try (GitRepository repository = GitRepository.find(shop).orElseThrow()) {
            History history = History.of(repository, new HistoryQuery("main", List.of("poam/items"), LATER));

            assertThat(SignoffCheck.of(repository, history))
                    .allSatisfy(signoff -> assertThat(signoff.whenLanded()).isEqualTo(Verdict.VALID))
                    .extracting(ExampleRepositoryTest::summary)
                    .containsExactlyInAnyOrder(
                            "approval of MAC-SOP-231 by ellen: VALID",
                            "approval of MAC-SSP-001 by ellen: STALE",
                            "risk-acceptance of POAM-009 by ellen: STALE",
                            "risk-acceptance of POAM-009 by ellen: VALID",
                            "release of release by ellen: STALE",
                            "verification of POAM-004 by priya: VALID",
                            "verification of POAM-012 by dana: VALID");
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "the options are those of GNU")
    @NeedsProgram({"openssl", "ssh-keygen", "gpg", "sha256sum", "sh"})
    void whatAnAssessorTypesByTheReadmeAcceptsTheSignoffs(@TempDir Path folder)
            throws IOException, InterruptedException {
        String readme = Files.readString(Path.of("..", "README.md"));
        String commands = readme.substring(readme.indexOf("### What an assessor types"));
        commands = commands.substring(commands.indexOf("```sh\n") + 6);
        commands = commands.substring(0, commands.indexOf("```"));
        Path checkout = folder.resolve("shop");
        new GitProgram(shop).run("clone", "--quiet", ".", checkout.toString());
        Path keyRing = Files.createDirectory(folder.resolve("gpg"));

        ProcessBuilder typed = new ProcessBuilder("sh", "-e", "-c", commands).directory(checkout.toFile());
        typed.environment().put("GNUPGHOME", keyRing.toString());
        Process process = typed.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output)
                .contains(
                        "CMS Verification successful",
                        "Good \"poam-signoff\" signature for dana",
                        "Good signature from \"Priya Raman (DEMONSTRATION KEY)")
                .doesNotContain("FAILED");
    }

    private static String summary(CheckedSignoff signoff) {
        SignoffStatement statement = Objects.requireNonNull(signoff.statement());
        return statement.purpose().label() + " of " + statement.documentId() + " by "
                + statement.attestor().id() + ": " + signoff.today();
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
                    files.put(path.toString().replace('\\', '/'), Sha256.of(file));
                }
            }
        }
        return files;
    }
}
