package dev.poam.report.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.poam.history.GitRepository;
import dev.poam.report.findings.Tool;
import dev.poam.rule.Audit;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.HistoryMode;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    private static final String COMPLETE = ITEM.formatted("POAM-001", "No second factor") + """
            deficiency: Administrators sign in with a password.
            source: {type: self-assessment, reference: 2026-05, identified: 2026-05-20}
            remediation: {plan: Keys for all.}
            milestones: [{name: Keys enrolled for all administrators, target: 2026-07-01}]
            resources: {personHours: 4}
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
                .contains(
                        "| **POAM-001** No second factor | Target | 2026&#8209;07&#8209;10 | 2026&#8209;07&#8209;31 | 21 days later |\n");
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

    @Test
    void saysOfAMoveThatNothingIsMissing() throws IOException {
        item = COMPLETE;
        repository.checkout("main");
        repository.commit().write(PATH, item).on("2026-06-02").land();
        repository.ref("refs/heads/fix", repository.resolve("main"));
        repository.checkout("fix");
        repository
                .commit()
                .write(PATH, item.replace("status: Open", "status: In Progress"))
                .on("2026-06-03")
                .land();

        assertThat(markdown())
                .contains("### POA&M: POAM-001 moved from Open to In Progress\n")
                .contains("| **POAM-001** No second factor | Open | In Progress | complete |\n");
    }

    @Test
    void tellsAnItemThatCannotBeReadFromOneThatIsGone() throws IOException {
        repository
                .commit()
                .write(PATH, "id: POAM-001\nid: &x [\n")
                .on("2026-06-02")
                .land();

        assertThat(markdown()).contains("POAM-001 no longer readable", PATH + " can no longer be read");

        repository.commit().delete(PATH).on("2026-06-03").land();

        assertThat(markdown()).contains("POAM-001 removed", PATH + " is gone");
    }

    @Test
    void knowsAnItemByItsIdWhereverItLies() throws IOException {
        repository
                .commit()
                .move(PATH, "poam/items/cloud/POAM-001-mfa.yaml")
                .on("2026-06-02")
                .land();

        assertThat(markdown())
                .contains("POAM-001 edited")
                .contains("| file | " + PATH + " | poam/items/cloud/POAM-001-mfa.yaml |")
                .doesNotContain("Opened", "New findings");
    }

    @Test
    void warnsOfNewErrors() throws IOException {
        land("owner: jane", "owner: jane\nowner: joe");

        assertThat(markdown()).contains("> [!CAUTION]\n> A new error: `mvn poam:verify` fails.\n");
    }

    @Test
    void holdsNothingThatActs() throws IOException {
        String hostile = "'</details><img src=x onerror=alert(1)> @octocat #12 GH-7 !9 www.evil.example"
                + " https://evil.example/?q=1 | a `b` [x](javascript:1) \u202eltr *b*'";
        land("title: No second factor", "title: " + hostile);
        land("owner: jane", "owner: '@octocat/team'");
        land(
                "notes: None yet.",
                "notes: |\n  /close\n  ````\n  </details>\n  ```\n  <script>1</script> " + "x".repeat(100_000));

        String markdown = markdown();

        assertThat(markdown.lines()).noneMatch(line -> line.startsWith("/"));
        assertThat(markdown)
                .doesNotContain("@octocat", "\u202e", "https://evil", "www.evil", "GH-7")
                .contains("`````diff\n");
        String page = html(markdown);
        assertThat(page)
                .doesNotContain("<img", "<script", "javascript:1\"", "#12", "!9")
                .contains("&lt;img");
        assertThat(page.split("<details>", -1)).hasSameSizeAs(page.split("</details>\\R", -1));
        assertThat(page.lines().filter(line -> line.startsWith("<tr><td>")).map(DiffTest::cells))
                .as("each row has the cells of its table")
                .allMatch(cells -> cells >= 3 && cells <= 6);
    }

    private static int cells(String row) {
        return row.split("<td>", -1).length - 1;
    }

    private static String html(String markdown) {
        MutableDataSet options = new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create()));
        return HtmlRenderer.builder(options)
                .build()
                .render(Parser.builder(options).build().parse(markdown));
    }

    @Test
    void cutsAtWholeEntriesAndSaysWhatItCut() throws IOException {
        TestRepository.Change change = repository.commit().on("2026-06-02");
        for (int i = 100; i < 800; i++) {
            String id = "POAM-" + i;
            change.write("poam/items/" + id + ".yaml", ITEM.formatted(id, "\uD83D\uDD11".repeat(80)));
        }
        change.land();

        String markdown = markdown();

        assertThat(markdown.codePointCount(0, markdown.length())).isBetween(60_000, 65_536);
        assertThat(markdown)
                .containsPattern(
                        "> There is no room here for \\d+ of 700 under Opened, \\d+ of \\d+ under New findings")
                .contains("`diff.json`", "<sub>From ");
        assertThat(markdown.lines().filter(line -> line.startsWith("|")))
                .allMatch(line -> line.endsWith(" |") || line.endsWith("--|"));
    }

    @Test
    void isTheSameTwice() throws IOException {
        land("2026-07-10", "2026-07-31");

        assertThat(DiffJson.render(changes(), Tool.poam("1")) + markdown())
                .isEqualTo(DiffJson.render(changes(), Tool.poam("1")) + markdown());
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
