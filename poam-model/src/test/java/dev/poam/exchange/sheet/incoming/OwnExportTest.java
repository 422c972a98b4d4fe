package dev.poam.exchange.sheet.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.extract.SampleExtract;
import dev.poam.exchange.sheet.Column;
import dev.poam.exchange.sheet.Columns;
import dev.poam.exchange.sheet.ItemCsv;
import dev.poam.exchange.sheet.ItemWorkbook;
import dev.poam.item.PoamItem;
import dev.poam.project.Project;
import dev.poam.testing.GitProgram;
import dev.poam.testing.NeedsProgram;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole repositories that are handed out and come back. */
class OwnExportTest {

    private static final long SEED = 20261122;
    private static final int ITEMS = 40;

    @TempDir
    private Path from;

    @TempDir
    private Path to;

    @TempDir
    private Path again;

    @Test
    @NeedsProgram("git")
    void theShopComesBackFromCsv() throws IOException {
        Extract shop = shop();

        SheetPlan plan = new Trial(to).importing("poam.csv", csv(shop));

        assertThat(plan.findings()).isEmpty();
        assertSame(shop.project(), Project.load(to));
    }

    @Test
    @NeedsProgram("git")
    void theShopComesBackFromAWorkbook() throws IOException {
        Extract shop = shop();

        SheetPlan plan = new Trial(to).importing("poam.xlsx", ItemWorkbook.render(shop));

        assertThat(plan.findings()).isEmpty();
        assertSame(shop.project(), Project.load(to));
    }

    @Test
    @NeedsProgram("git")
    void whatCameBackGivesTheSameBytesTheNextTime() throws IOException {
        Map<String, byte[]> first =
                new Trial(to).importing("poam.csv", csv(shop())).created();

        Map<String, byte[]> second = new Trial(again)
                .importing("poam.csv", csv(extract(from.resolve("second"), texts(first))))
                .created();

        assertThat(texts(second)).isEqualTo(texts(first)).isNotEmpty();
    }

    @Test
    void whateverPeopleWriteComesBackFromCsv() throws IOException {
        Extract extract = extract(from, HostileItems.of(SEED, ITEMS, HostileItems.ANY));

        SheetPlan plan = new Trial(to).importing("poam.csv", csv(extract));

        assertThat(plan.findings()).isEmpty();
        assertThat(extract.project().items()).hasSize(ITEMS);
        assertSame(extract.project(), Project.load(to));
    }

    @Test
    void whatACellCanHoldComesBackFromAWorkbook() throws IOException {
        Extract extract = extract(from, HostileItems.of(SEED, ITEMS, HostileItems.IN_A_CELL));

        SheetPlan plan = new Trial(to).importing("poam.xlsx", ItemWorkbook.render(extract));

        assertThat(plan.findings()).isEmpty();
        assertThat(extract.project().items()).hasSize(ITEMS);
        assertSame(extract.project(), Project.load(to));
    }

    @Test
    void aTextThatAWorkbookCutIsTold() throws IOException {
        Extract extract = extract(from, Map.of("poam/items/POAM-001.yaml", """
                id: POAM-001
                title: Long story
                deficiency: %s
                """.formatted("word ".repeat(7_000))));

        SheetPlan plan = new Trial(to).importing("poam.xlsx", ItemWorkbook.render(extract));

        assertThat(plan.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).isEqualTo("L2 holds only the beginning of a text"));
    }

    @Test
    void aColumnThatSomebodyAddedIsTold() throws IOException {
        Extract extract = extract(from, HostileItems.of(SEED, 1, HostileItems.IN_A_CELL));
        String csv = new String(csv(extract), UTF_8)
                        .replaceFirst("\n", ",Reviewer\n")
                        .stripTrailing() + ",Dana\n";

        SheetPlan plan = new Trial(to).importing("poam.csv", csv.getBytes(UTF_8));

        assertThat(plan.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("the column \"Reviewer\" is none of ours; its 1 cell are not read"));
    }

    private Extract shop() {
        Path shop = from.resolve("shop");
        GitProgram git = new GitProgram(made(shop));
        git.run("init", "--quiet", "--initial-branch=main");
        git.feed(Path.of("..", "example-repo", "timeline.fi"), "fast-import", "--quiet");
        return SampleExtract.of(shop, "2026-11-20");
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Extract extract(Path root, Map<String, String> items) throws IOException {
        Files.createDirectories(root);
        try (TestRepository made = TestRepository.create(root)) {
            TestRepository.Change commit = made.commit().write("poam.yaml", SampleExtract.SETTINGS);
            items.forEach(commit::write);
            commit.on("2026-06-01").land();
        }
        return SampleExtract.of(root, "2026-06-30");
    }

    private static byte[] csv(Extract extract) {
        return ItemCsv.render(extract).getBytes(UTF_8);
    }

    private static Map<String, String> texts(Map<String, byte[]> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((path, content) -> texts.put(path, new String(content, UTF_8)));
        return texts;
    }

    static void assertSame(Project original, Project copy) {
        assertThat(copy.items())
                .extracting(PoamItem::id)
                .containsExactlyInAnyOrderElementsOf(
                        original.items().stream().map(PoamItem::id).toList())
                .isNotEmpty();
        for (PoamItem item : original.items()) {
            PoamItem other = copy.item(item.id()).orElseThrow();
            for (Column column : Columns.all()) {
                assertThat(value(column, other))
                        .as(item.id() + " " + column.field())
                        .isEqualTo(value(column, item));
            }
        }
    }

    /** A workbook keeps a number, and not how many zeros were written behind it. */
    private static Object value(Column column, PoamItem item) {
        String text = column.text(item);
        return column.form() == Column.Form.NUMBER && text.matches("[0-9.]+")
                ? new BigDecimal(text).stripTrailingZeros()
                : text;
    }
}
