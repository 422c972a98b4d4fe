package dev.poam.exchange.scan.merge;

import static dev.poam.exchange.scan.NessusText.exploited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.poam.exchange.plan.ImportPlan;
import dev.poam.exchange.scan.NessusText;
import dev.poam.item.PoamItem;
import dev.poam.rule.Severity;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegroupingTest {

    @TempDir
    Path folder;

    private ImportSeries series;

    @BeforeEach
    void begin() throws IOException {
        series = new ImportSeries(folder.resolve("repository"));
        series.run(NessusText.of("2026-10-04")
                .host("web01", NessusText.item(101, 4), NessusText.item(102, 3))
                .host("web02", NessusText.item(101, 4))
                .host("web03", NessusText.item(102, 3)));
    }

    @AfterEach
    void end() {
        series.close();
    }

    private Regrouping regrouping() throws Exception {
        return Regrouping.of(series.audit());
    }

    private PoamItem item(String id) throws Exception {
        return series.audit().project().item(id).orElseThrow();
    }

    private ImportPlan merge() throws Exception {
        return series.carryOut(regrouping().merge(item("POAM-002"), item("POAM-001")));
    }

    private ImportPlan split(String... assets) throws Exception {
        return series.carryOut(regrouping().split(item("POAM-001"), List.of(assets), "POAM-003"));
    }

    @Test
    void whatScansSawGoesToTheOtherItemWithItsDays() throws Exception {
        merge();

        assertThat(series.places("POAM-001")).isEqualTo("""
                web01 2026-10-04 2026-10-04 open
                web02 2026-10-04 2026-10-04 open
                web01 2026-10-04 2026-10-04 open
                web03 2026-10-04 2026-10-04 open
                """);
        assertThat(series.read("poam/observations/POAM-001.yaml"))
                .contains("key: nessus:101\n", "---\nitem: POAM-001\nkey: nessus:102\n")
                .contains("what: merged, from: POAM-002, to: POAM-001");
        assertThat(series.read("poam/observations/POAM-002.yaml"))
                .endsWith("# What scans saw of this item is with POAM-001 now.\n");
    }

    @Test
    void bothItemsNameEachOther() throws Exception {
        merge();

        List<PoamItem> items = series.audit().project().items();
        assertThat(items).extracting(PoamItem::related).containsExactly(List.of("POAM-002"), List.of("POAM-001"));
        assertThat(items.get(0).assets()).containsExactly("web01", "web02", "web03");
        assertThat(series.audit().findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
    }

    @Test
    void whatIsExploitedTagsTheItemThatTakesItOver() throws Exception {
        series.run(NessusText.of("2026-10-11").host("web01", NessusText.item(101, 4), exploited(102, 3)));

        merge();

        assertThat(series.audit().project().items().get(0).tags()).containsExactly("proposed-requirements", "kev");
    }

    @Test
    void laterScansFollow() throws Exception {
        merge();

        ImportPlan plan = series.run(NessusText.of("2026-10-11")
                .host("web01", NessusText.item(101, 4), NessusText.item(102, 3))
                .host("web04", NessusText.item(102, 3)));

        assertThat(plan.lines()).noneMatch(line -> line.startsWith("new item"));
        assertThat(series.places("POAM-001")).contains("web04 2026-10-11 2026-10-11 open");
        assertThat(series.audit().project().items().get(0).assets()).contains("web04");
    }

    @Test
    void anItemOfTwoWeaknessesIsOpenWhileOneOfThemIs() throws Exception {
        merge();

        ImportPlan one = series.run(NessusText.of("2026-10-11")
                .host("web01", NessusText.item(102, 3))
                .host("web02")
                .host("web03", NessusText.item(102, 3)));
        ImportPlan none = series.run(
                NessusText.of("2026-10-18").host("web01").host("web02").host("web03"));

        assertThat(one.lines()).noneMatch(line -> line.startsWith("proposed"));
        assertThat(none.lines()).anyMatch(line -> line.startsWith("proposed  POAM-001 Open -> Remediated"));
    }

    @Test
    void anAssetGetsAnItemOfItsOwn() throws Exception {
        split("web02");

        PoamItem item = series.audit().project().item("POAM-003").orElseThrow();
        assertThat(item.title()).isEqualTo("Weakness 101");
        assertThat(item.assets()).containsExactly("web02");
        assertThat(item.related()).containsExactly("POAM-001");
        assertThat(series.places("POAM-003")).isEqualTo("web02 2026-10-04 2026-10-04 open\n");
        assertThat(series.places("POAM-001")).isEqualTo("web01 2026-10-04 2026-10-04 open\n");
    }

    @Test
    void laterScansKnowThePart() throws Exception {
        split("web02");

        series.run(NessusText.of("2026-10-11")
                .host("web01", NessusText.item(101, 4))
                .host("web02", NessusText.item(101, 4))
                .host("web05", NessusText.item(101, 4)));

        assertThat(series.places("POAM-003")).isEqualTo("web02 2026-10-04 2026-10-11 open\n");
        assertThat(series.places("POAM-001")).isEqualTo("""
                web01 2026-10-04 2026-10-11 open
                web05 2026-10-11 2026-10-11 open
                """);
    }

    @Test
    void thePartThatIsBackAfterItsClosingIsStillAPart() throws Exception {
        split("web02");
        series.land("POAM-003", "Closed", "2026-10-08");
        series.idsUsed(3);

        series.run(NessusText.of("2026-10-11")
                .host("web01", NessusText.item(101, 4))
                .host("web02", NessusText.item(101, 4)));

        assertThat(series.places("POAM-001")).isEqualTo("web01 2026-10-04 2026-10-11 open\n");
        assertThat(series.places("POAM-004")).isEqualTo("web02 2026-10-04 2026-10-11 open\n");
    }

    @Test
    void whatTakesSomethingOverIsWrittenFirst() throws Exception {
        ImportPlan merged = regrouping().merge(item("POAM-002"), item("POAM-001"));
        ImportPlan parted = regrouping().split(item("POAM-001"), List.of("web02"), "POAM-003");

        assertThat(merged.files().get(0).path()).isEqualTo("poam/observations/POAM-001.yaml");
        assertThat(parted.files().get(0).path()).isEqualTo("poam/observations/POAM-003.yaml");
    }

    @Test
    void whatCannotBeDoneIsRefused() throws Exception {
        PoamItem first = item("POAM-001");
        series.land("POAM-002", "Closed", "2026-10-08");
        PoamItem closed = item("POAM-002");

        assertRefused(() -> regrouping().merge(first, first), "under itself");
        assertRefused(() -> regrouping().merge(first, closed), "a closed item stays as it is");
        assertRefused(() -> split("web09"), "no scan has seen it on web09");
        assertRefused(() -> split("web01", "web02"), "nothing would be left");
        merge();
        assertRefused(() -> merge(), "no scan has seen anything of it");
    }

    private static void assertRefused(ThrowableAssert.ThrowingCallable work, String why) {
        assertThatExceptionOfType(RefusedInputException.class).isThrownBy(work).withMessageContaining(why);
    }
}
