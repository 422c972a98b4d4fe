package dev.poam.report.assessor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.report.ReportKind;
import dev.poam.report.page.ReportFile;
import dev.poam.report.snapshot.SampleSnapshot;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.signoff.CheckedTimestamp;
import dev.poam.testing.NeedsProgram;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AssessorPagesTest {

    /** What {@code printf 'patched\n' | sha256sum} prints. */
    private static final String OF_PATCHED = "1094f4a608520e6cd87446d714acc1d2a9fab625af2e03e561bfa50639443eae";

    /** What {@code printf 'a\nb\n' | sha256sum} prints. */
    private static final String OF_LINES = "911169ddaaf146aff539f58c26c489af3b892dff0fe283c1c264c65ae5aa59a2";

    private static final String ITEM = "poam/items/POAM-001.yaml";

    private static final String PLAIN = """
            id: POAM-001
            kind: operational
            title: Doors
            status: %s
            requirements: [3.10.1]
            source: {type: self-assessment, identified: 2026-05-01}
            targetCompletion: 2026-07-01
            """;

    @TempDir
    private Path folder;

    @Test
    void comparesTheBytesOfTheCommitWithWhatIsStated() throws IOException {
        try (TestRepository made = TestRepository.create(folder)) {
            made.commit()
                    .write("poam/evidence/equal.txt", "patched\n")
                    .write("poam/evidence/other.txt", "patched, really\n")
                    .write("poam/evidence/crlf.txt", "a\r\nb\r\n")
                    .link("poam/evidence/link.txt", "equal.txt")
                    .write(ITEM, PLAIN.formatted("Remediated") + """
                            evidence:
                              - {type: scan, path: poam/evidence/equal.txt, sha256: %1$s}
                              - {type: scan, path: poam/evidence/other.txt, sha256: %1$s}
                              - {type: scan, path: poam/evidence/crlf.txt, sha256: %2$s}
                              - {type: scan, path: poam/evidence/link.txt, sha256: %1$s}
                              - {type: scan, path: poam/evidence/gone.txt, sha256: %1$s}
                              - {type: scan, path: poam/evidence/equal.txt}
                              - {type: scan, path: ../equal.txt, sha256: %1$s}
                              - {type: scan, url: "https://a.example/x", sha256: %1$s}
                              - {type: scan, location: in the safe, sha256: %1$s}
                            """.formatted(OF_PATCHED, OF_LINES))
                    .land();
        }

        assertThat(facts().allEvidence())
                .extracting(EvidenceProof::match)
                .containsExactly(
                        EvidenceProof.Match.EQUAL,
                        EvidenceProof.Match.DIFFERENT,
                        EvidenceProof.Match.EQUAL_BUT_LINE_ENDS,
                        EvidenceProof.Match.NO_FILE,
                        EvidenceProof.Match.MISSING,
                        EvidenceProof.Match.NOT_STATED,
                        EvidenceProof.Match.NO_FILE,
                        EvidenceProof.Match.OUTSIDE,
                        EvidenceProof.Match.OUTSIDE);
        assertThat(EvidenceList.of(facts()).lines())
                .contains(OF_PATCHED + "  poam/evidence/gone.txt")
                .noneMatch(line -> line.contains("..") || line.contains("link"));
        assertThat(page("objectives"))
                .contains("evidence poam/evidence/other.txt: DIFFERS; evidence poam/evidence/link.txt: no regular file")
                .contains("evidence poam/evidence/gone.txt: no such file at this commit");
    }

    @Test
    void saysOfWhichDayNothingIsProved() throws IOException {
        try (TestRepository made = TestRepository.create(folder)) {
            made.commit().write(ITEM, PLAIN.formatted("Open")).on("2026-05-11").land();
            made.commit()
                    .write(ITEM, PLAIN.formatted("Verified") + "verification: {by: jane, on: 2026-05-02}\n")
                    .writtenOn("2026-05-03")
                    .on("2026-05-13")
                    .land();
        }

        assertThat(page("history"))
                .contains("| Added as Open | file 2026-05-01 | 2026-05-11 by Jane Roe")
                .contains("the file's date is 10 days before it landed; nothing in the commits proves it")
                .contains("| Open to Verified | file 2026-05-02; author 2026-05-03 | 2026-05-13 by Jane Roe")
                .contains("commit unsigned; no sign-off | - | by no signed record |")
                .contains("more than one step landed at once; the steps between have no landing of their own;"
                        + " its author dates it 10 days before it landed; nothing proves the earlier date;"
                        + " the file's date is 11 days before it landed");
    }

    @Test
    void aClaimOfFormerTimesIsNoHistory() throws IOException {
        try (TestRepository made = TestRepository.create(folder)) {
            made.commit().write(ITEM, PLAIN.formatted("Closed") + """
                            imported:
                              from: =sheet
                              on: 2026-05-01
                              claims: [{status: Closed, on: 2025-12-24}]
                            """).land();
        }

        assertThat(page("history"))
                .contains("Claimed of the time before this repository, with no commit behind it:")
                .contains("\n- Closed, claimed by =sheet before this repository: 2025-12-24\n")
                .contains("| Added as Closed |");
        assertThat(file("assessor/history.csv"))
                .contains("POAM-001,\"Closed, claimed by =sheet before this repository\",2025-12-24,,")
                .contains("no commit stands behind it");
    }

    @Test
    void tellsWhenAMilestoneWasFirstSaidToBeCompleted() throws IOException {
        String milestones = """
                milestones:
                  - {name: Locks ordered, target: 2026-06-01, completed: %s}
                """;
        try (TestRepository made = TestRepository.create(folder)) {
            made.commit().write(ITEM, PLAIN.formatted("Open")).on("2026-05-11").land();
            made.commit()
                    .write(ITEM, PLAIN.formatted("Open") + milestones.formatted("2026-05-20"))
                    .on("2026-05-21")
                    .land();
            made.commit()
                    .write(ITEM, PLAIN.formatted("Open") + milestones.formatted("2026-05-19"))
                    .on("2026-05-25")
                    .land();
            made.commit()
                    .move(ITEM, "poam/items/POAM-001-doors.yaml")
                    .on("2026-05-26")
                    .land();
        }

        assertThat(page("items")).contains("| Locks ordered | - | - | 2026-06-01 | 2026-05-19 | 2026-05-25 in ");
    }

    @Test
    void nothingInItIsMarkupOrAFormula() throws IOException {
        try (TestRepository made = TestRepository.create(folder)) {
            made.commit()
                    .write("poam.yaml", "organization: '<img src=x onerror=alert(1)>'\n")
                    .write(ITEM, """
                            id: POAM-001
                            title: '=HYPERLINK("x") | <script>alert(1)</script>'
                            deficiency: "[x](javascript:alert(1)) ![](http://a.example/x.png)"
                            status: '<b>'
                            requirements: ['=1+1|<b>']
                            owner: '@SUM(1)'
                            milestones: [{name: '`</td>`|', target: 2026-06-01, completed: 2026-06-01}]
                            evidence:
                              - {type: scan, url: "javascript:alert(1)", milestone: '=1+1'}
                              - {type: scan, location: '=cmd|x'}
                            """)
                    .write("poam/signoffs/CUI-Doc-Signoff-<b>/x-signoff.json", "{")
                    .by("=Mallory <img>")
                    .saying("<script>")
                    .land();
        }

        List<ReportFile> files = files();
        assertThat(files.stream().filter(file -> file.path().endsWith(".md")))
                .allSatisfy(file -> assertThat(new String(file.content(), UTF_8))
                        .doesNotContainPattern("(?<!\\\\)<(?!https?://)")
                        .doesNotContain("](javascript", "](http"));
        assertThat(files.stream().filter(file -> file.path().endsWith(".csv")))
                .allSatisfy(file ->
                        assertThat(new String(file.content(), UTF_8)).doesNotContainPattern("(?m)(^|,|,\")[=+@]"));
        assertThat(page("signoffs")).contains("\\(cannot be read\\)").contains("| INVALID | INVALID |");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "the options are those of GNU")
    @NeedsProgram({"git", "sha256sum", "tar", "sh"})
    void noNameOfAFileIsACommand() throws IOException, InterruptedException {
        String hostile = "$(touch pwned) `touch pwned`;touch pwned;'x";
        try (TestRepository made = TestRepository.create(folder)) {
            made.commit()
                    .write("poam/evidence/" + hostile + ".txt", "patched\n")
                    .write(
                            "poam/items/POAM-001-" + hostile + ".yaml",
                            PLAIN.formatted("Remediated") + """
                            evidence:
                              - {type: scan, path: "poam/evidence/%s.txt", sha256: %s}
                            """.formatted(hostile, OF_PATCHED))
                    .land();
        }
        for (ReportFile file : files()) {
            Path place = folder.resolve("target/poam/report").resolve(file.path());
            Files.createDirectories(place.getParent());
            Files.write(place, file.content());
        }
        String commands = page("summary")
                .lines()
                .filter(line -> line.startsWith("    "))
                .reduce("", (one, other) -> one + other + "\n");

        Process typed = new ProcessBuilder("sh", "-e", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(typed.getInputStream().readAllBytes(), UTF_8);

        assertThat(typed.waitFor()).as(output).isZero();
        assertThat(EvidenceList.of(facts())).contains("touch");
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(path -> path.getFileName().toString())).doesNotContain("pwned");
        }
    }

    @Test
    void withoutAnItemOrAnAssessmentItSaysSo() throws IOException {
        try (TestRepository made = TestRepository.create(folder)) {
            made.commit().write("poam.yaml", "organization: Acme\n").land();
        }

        assertThat(page("summary"))
                .contains("No Level 2 assessment had been recorded by this day")
                .contains("| all | 0 | 0 | 0 | 0 | 0 | 0 | 0 |")
                .doesNotContain("evidence.sha256");
        assertThat(page("items")).contains("There is no item.").contains("there is none yet");
        assertThat(page("signoffs")).contains("No sign-off has been committed.");
        assertThat(page("objectives"))
                .contains("There is no item, so nothing here shows that the objective is met.")
                .doesNotContain("Nothing is missing");
        assertThat(page("coverage").lines().filter(line -> line.contains("| not assessed | - | 0 |")))
                .hasSize(110);
        assertThat(files()).extracting(ReportFile::path).doesNotContain("assessor/evidence.sha256");
    }

    @Test
    void withoutASecurityPlanThereIsNoScore() throws IOException {
        try (TestRepository made = TestRepository.create(folder)) {
            made.commit()
                    .write(ITEM, PLAIN.formatted("Open"))
                    .write("poam/assessments/2026-05.yaml", """
                            id: 2026-05
                            level: 2
                            track: self
                            performed: 2026-05-01
                            results:
                              3.10.1: {result: not-met}
                              3.5.3: {result: not-met, mfa: none}
                              "3.1.1[a]": {result: met}
                            """)
                    .land();
        }

        assertThat(page("summary")).contains("- No score; not submitted");
        assertThat(page("coverage"))
                .contains("| PE.L2-3.10.1 Limit Physical Access \\[CUI Data\\] | 5 | NOT MET | listed | 5 |"
                        + " POAM-001 \\(operational, Open\\) | no, 32 CFR 170.21\\(a\\)\\(2\\)\\(ii\\) |")
                .contains("AC.L2-3.1.1 Authorized Access Control \\[CUI Data\\] | 5 | not assessed | by objectives |")
                .contains("| 3.1.1\\[a\\] | authorized users are identified | met |");
        assertThat(page("objectives"))
                .contains("- IA.L2-3.5.3 was found not met and has no item")
                .doesNotContain("PE.L2-3.10.1 was found");
    }

    @Test
    void aTimeIsProvedByAnAuthorityOrNotAtAll() {
        Instant time = Instant.parse("2026-05-01T12:00:00Z");

        assertThat(AssessorSignoffs.timestamp(new CheckedTimestamp(time, "TSA", "")))
                .isEqualTo("2026-05-01T12:00:00Z by TSA");
        assertThat(AssessorSignoffs.timestamp(new CheckedTimestamp(time, "TSA", "nobody trusts it")))
                .isEqualTo("proves nothing: nobody trusts it");
    }

    private String page(String name) throws IOException {
        return file("assessor/" + name + ".md");
    }

    private String file(String path) throws IOException {
        return files().stream()
                .filter(file -> file.path().equals(path))
                .map(file -> new String(file.content(), UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private List<ReportFile> files() throws IOException {
        return ReportKind.ASSESSOR.files(snapshot()).stream()
                .filter(file -> !file.path().matches(".*[.](html|pdf)"))
                .toList();
    }

    private AssessorFacts facts() throws IOException {
        return AssessorFacts.of(snapshot());
    }

    private Snapshot snapshot() throws IOException {
        return SampleSnapshot.of(folder, "2026-06-30");
    }
}
