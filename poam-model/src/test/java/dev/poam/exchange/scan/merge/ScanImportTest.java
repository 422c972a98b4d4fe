package dev.poam.exchange.scan.merge;

import static dev.poam.exchange.scan.NessusText.check;
import static dev.poam.exchange.scan.NessusText.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.exchange.plan.FileChange;
import dev.poam.exchange.plan.ImportPlan;
import dev.poam.exchange.scan.NessusText;
import dev.poam.item.PoamItem;
import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans of one network week by week: what the items and observations become. */
class ScanImportTest {

    private static final String FIRST = "2026-10-04";
    private static final String SECOND = "2026-10-11";
    private static final String THIRD = "2026-10-18";

    @TempDir
    Path folder;

    private ImportSeries series;

    @BeforeEach
    void begin() throws IOException {
        series = new ImportSeries(folder.resolve("repository"));
    }

    @AfterEach
    void end() {
        series.close();
    }

    private static NessusText scan(String day) {
        return NessusText.of(day);
    }

    @Test
    void aWeaknessOnManyAssetsIsOneItem() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3)).host("web02", item(101, 3)));

        PoamItem item = series.audit().project().items().get(0);
        assertThat(item.assets()).containsExactly("web01", "web02");
        assertThat(item.requirements()).containsExactly("3.11.3", "3.14.1");
        assertThat(item.source().identified()).isEqualTo(LocalDate.parse(FIRST));
        assertThat(item.tags()).containsExactly("proposed-requirements");
        assertThat(series.places("POAM-001"))
                .isEqualTo("web01 2026-10-04 2026-10-04 open\nweb02 2026-10-04 2026-10-04 open\n");
    }

    @Test
    void aFreshImportHasNoErrors() throws IOException {
        series.run(scan(FIRST)
                .host(
                        "web01",
                        item(101, 4),
                        item(102, 3),
                        item(103, 2),
                        check("Telnet is off", "FAILED", "800-171|3.4.7")));

        assertThat(series.audit().findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3), item(102, 1)));

        assertThat(series.run(scan(FIRST).host("web01", item(101, 3), item(102, 1)))
                        .files())
                .isEmpty();
    }

    @Test
    void aLesserWeaknessIsKeptTrackOfAndBecomesAnItemWhenItIsRatedHigher() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 1)));
        assertThat(series.audit().project().items()).isEmpty();
        assertThat(series.read("poam/observations/tracked.yaml")).contains("nessus:101");

        series.run(scan(SECOND).host("web01", item(101, 3)));

        assertThat(series.audit().project().items()).hasSize(1);
        assertThat(series.places("POAM-001")).isEqualTo("web01 2026-10-04 2026-10-11 open\n");
        assertThat(series.read("poam/observations/POAM-001.yaml")).contains("what: severity");
    }

    @Test
    void anAssetMoreIsAPlaceWithItsOwnDay() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3)));

        series.run(scan(SECOND).host("web01", item(101, 3)).host("web02", item(101, 3)));

        assertThat(series.places("POAM-001"))
                .isEqualTo("web01 2026-10-04 2026-10-11 open\nweb02 2026-10-11 2026-10-11 open\n");
        assertThat(series.audit().project().items().get(0).assets()).containsExactly("web01", "web02");
    }

    @Test
    void whatIsGoneWhereTheScanLookedIsProposedAndNotClosed() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3)));
        String before = series.read("poam/items/POAM-001.yaml");

        ImportPlan plan = series.run(scan(SECOND).host("web01"));

        assertThat(series.places("POAM-001")).isEqualTo("web01 2026-10-04 2026-10-04 not-observed\n");
        assertThat(series.read("poam/observations/POAM-001.yaml")).contains("proposal: {status: Remediated");
        assertThat(series.read("poam/items/POAM-001.yaml")).isEqualTo(before);
        assertThat(plan.lines()).anySatisfy(line -> assertThat(line).contains("POAM-001 Open -> Remediated"));
    }

    @Test
    void autoCloseNeverProposesNothing() throws IOException {
        series.settings("{owner: robin, autoClose: never}");
        series.run(scan(FIRST).host("web01", item(101, 3)));

        series.run(scan(SECOND).host("web01"));

        assertThat(series.read("poam/observations/POAM-001.yaml")).doesNotContain("proposal");
    }

    @Test
    void aCheckOverTheNetworkHasToMissTwice() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3, 443, "7.5", "remote")));

        series.run(scan(SECOND).host("web01"));
        assertThat(series.places("POAM-001")).contains(" open");

        series.run(scan(THIRD).host("web01"));
        assertThat(series.places("POAM-001")).contains(" not-observed");
    }

    @Test
    void absenceSaysNothingWhereTheScanDidNotLook() throws IOException {
        String seen = "web01 2026-10-04 2026-10-04 open\n";
        series.run(scan(FIRST).host("web01", item(101, 3)));

        assertThat(lines(scan(SECOND).host("web02"))).contains("the asset is not in the file");
        assertThat(lines(scan(SECOND).plugins("102").host("web01"))).contains("the check was not made");
        assertThat(lines(scan(SECOND).ports("1-80").host("web01"))).contains("the port was not scanned");
        assertThat(lines(scan(SECOND).unfinished().host("web01"))).contains("did not come to its end");
        assertThat(lines(scan(SECOND).withoutAccount().host("web01"))).contains("had no account");
        assertThat(lines(scan(SECOND).plugins("").host("web01"))).contains("which plugins were run");
        assertThat(series.places("POAM-001")).isEqualTo(seen);
    }

    private String lines(NessusText scan) throws IOException {
        return String.join("\n", series.run(scan).lines());
    }

    @Test
    void anAuditClosesByWhatPassesAndNotBySilence() throws IOException {
        series.run(scan(FIRST).host("web01", check("Telnet is off", "FAILED", "800-171|3.4.7")));
        assertThat(series.audit().project().items().get(0).requirements()).containsExactly("3.4.7");

        series.run(scan(SECOND).host("web01"));
        assertThat(series.places("POAM-001")).contains(" open");

        series.run(scan(THIRD).host("web01", check("Telnet is off", "PASSED", "800-171|3.4.7")));
        assertThat(series.places("POAM-001")).contains(" fixed");
    }

    @Test
    void whatIsBackWhileItsItemIsOpenIsTheSameItem() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3)));
        series.run(scan(SECOND).host("web01"));

        series.run(scan(THIRD).host("web01", item(101, 3)));

        assertThat(series.audit().project().items()).hasSize(1);
        assertThat(series.places("POAM-001")).isEqualTo("web01 2026-10-04 2026-10-18 open\n");
        assertThat(series.read("poam/observations/POAM-001.yaml"))
                .contains("what: recurrence")
                .doesNotContain("proposal");
    }

    @Test
    void whatIsBackSoonAfterClosingIsANewItemSinceTheFirstDay() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3)));
        series.land("POAM-001", "Closed", "2026-10-12");

        series.run(scan("2026-12-01").host("web01", item(101, 3)));

        PoamItem item = series.audit().project().items().get(1);
        assertThat(item.recurrenceOf()).isEqualTo("POAM-001");
        assertThat(item.source().identified()).isEqualTo(LocalDate.parse(FIRST));
        assertThat(series.places("POAM-002")).isEqualTo("web01 2026-10-04 2026-12-01 open\n");
    }

    @Test
    void whatIsBackLongAfterClosingIsANewItemSinceThatDay() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3)));
        series.land("POAM-001", "Closed", "2026-10-12");

        series.run(scan("2027-02-01").host("web01", item(101, 3)));

        PoamItem item = series.audit().project().items().get(1);
        assertThat(item.recurrenceOf()).isEqualTo("POAM-001");
        assertThat(item.source().identified()).isEqualTo(LocalDate.of(2027, 2, 1));
    }

    @Test
    void theNextScanKnowsTheNewItemAndNotTheClosedOne() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3)));
        series.land("POAM-001", "Closed", "2026-10-12");
        series.run(scan("2026-12-01").host("web01", item(101, 3)));

        series.run(scan("2026-12-08").host("web01", item(101, 3)));

        assertThat(series.audit().project().items()).hasSize(2);
        assertThat(series.places("POAM-002")).contains("2026-12-08 open");
    }

    @Test
    void aScanFromBeforeTheClosingIsNoRecurrence() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3)));
        series.land("POAM-001", "Closed", "2026-10-20");

        series.run(scan(SECOND).host("web01", item(101, 3)));

        assertThat(series.audit().project().items()).hasSize(1);
    }

    @Test
    void anAcceptedRiskIsNeverTakenUpAgain() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3)));
        series.write(
                "poam/items/POAM-001.yaml",
                series.read("poam/items/POAM-001.yaml")
                        + "deferral: {rationale: Isolated., acceptedBy: robin, until: 2027-01-01}\n");
        series.land("POAM-001", "Closed", "2026-10-12");

        ImportPlan plan = series.run(scan("2026-12-01").host("web01", item(101, 3)));

        assertThat(series.audit().project().items()).hasSize(1);
        assertThat(plan.lines()).anySatisfy(line -> assertThat(line).contains("it is accepted, and stays so"));
    }

    @Test
    void whatIsSeenAfterItWasCalledRemediatedIsProposedToGoBack() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3)));
        series.land("POAM-001", "Remediated", "2026-10-08");

        ImportPlan plan = series.run(scan(SECOND).host("web01", item(101, 3)));

        assertThat(plan.lines())
                .anySatisfy(line -> assertThat(line).contains("POAM-001 Remediated -> In Progress: it is still seen"));
    }

    @Test
    void theScannersScoreIsKeptUpToDateWhereNobodyChangedIt() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3, 443, "7.5", "local")));

        series.run(scan(SECOND).host("web01", item(101, 4, 443, "9.8", "local")));

        PoamItem item = series.audit().project().items().get(0);
        assertThat(item.risk().cvss()).isEqualByComparingTo("9.8");
        assertThat(series.read("poam/observations/POAM-001.yaml"))
                .contains("what: severity, from: high 7.5, to: critical 9.8");
    }

    @Test
    void aPersonsScoreStays() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3, 443, "7.5", "local")));
        series.write(
                "poam/items/POAM-001.yaml",
                series.read("poam/items/POAM-001.yaml").replace("cvss: 7.5", "cvss: 4.0 # not reachable"));
        String before = series.read("poam/items/POAM-001.yaml");

        series.run(scan(SECOND).host("web01", item(101, 4, 443, "9.8", "local")));

        assertThat(series.read("poam/items/POAM-001.yaml")).isEqualTo(before);
    }

    @Test
    void aPersonsWordsStayByteForByte() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3)));
        String mine = "# mine\n"
                + series.read("poam/items/POAM-001.yaml").replace("title: Weakness 101", "title:  'My title'");
        series.write("poam/items/POAM-001.yaml", mine);

        series.run(scan(SECOND).host("web01", item(101, 3)).host("web02", item(101, 3)));

        assertThat(series.read("poam/items/POAM-001.yaml")).isEqualTo(mine.replace("[web01]", "[web01, web02]"));
    }

    @Test
    void anOlderScanIsRefused() throws IOException {
        series.run(scan(SECOND).host("web01", item(101, 3)));

        ImportPlan plan = series.run(scan(FIRST).host("web01", item(101, 3)));

        assertThat(plan.files()).isEmpty();
        assertThat(plan.findings())
                .extracting(Finding::message)
                .containsExactly("the scan of 2026-10-04 is older than what is known of its assets, from 2026-10-11");
    }

    @Test
    void anOlderScanThatIsForcedMovesOnlyTheBeginning() throws IOException {
        series.run(scan(SECOND).host("web01", item(101, 3)));

        series.run(scan(FIRST).host("web01", item(101, 3)).xml(), new ScanImport.Wish(null, null, false, true));

        assertThat(series.places("POAM-001")).isEqualTo("web01 2026-10-04 2026-10-11 open\n");
    }

    @Test
    void theInventoryNamesAssets() throws IOException {
        series.settings("{owner: robin, assets: [{name: Front door, aliases: [WEB01.corp.example]}]}");

        ImportPlan plan = series.run(scan(FIRST).host("web01", item(101, 3)).host("web02", item(101, 3)));

        assertThat(series.audit().project().items().get(0).assets()).containsExactly("Front door", "web02");
        assertThat(plan.lines()).anySatisfy(line -> assertThat(line).contains("web02 is not in import.assets"));
    }

    @Test
    void aRenamedCheckGoesOnUnderItsNewKey() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3)));
        series.settings("{owner: robin, weaknesses: [{key: 'nessus:102', aliases: ['nessus:101']}]}");

        series.run(scan(SECOND).host("web01", item(102, 3)));

        assertThat(series.audit().project().items()).hasSize(1);
        assertThat(series.places("POAM-001")).contains("2026-10-11 open");
    }

    @Test
    void oneItemAnAssetWhereThePolicySaysSo() throws IOException {
        series.settings("{owner: robin, grouping: asset}");

        series.run(scan(FIRST).host("web01", item(101, 3)).host("web02", item(101, 3)));

        assertThat(series.audit().project().items())
                .extracting(PoamItem::assets)
                .containsExactly(List.of("web01"), List.of("web02"));
    }

    @Test
    void nothingIsWrittenWhileNobodyAnswersForNewItems() throws IOException {
        series.settings("{threshold: low}");

        ImportPlan plan = series.run(scan(FIRST).host("web01", item(101, 3)));

        assertThat(plan.files()).isEmpty();
        assertThat(plan.findings())
                .extracting(Finding::message)
                .containsExactly("nobody is named to answer for 1 new item");
    }

    @Test
    void anImportThatWasCutOffGoesOn() throws IOException {
        NessusText scan = scan(FIRST).host("web01", item(101, 3));
        ImportPlan plan = series.run(scan);
        assertThat(plan.files())
                .extracting(FileChange::path)
                .containsExactly(
                        "poam/observations/POAM-001.yaml", "poam/items/POAM-001.yaml", "poam/observations/scans.yaml");
        java.nio.file.Files.delete(folder.resolve("repository/poam/items/POAM-001.yaml"));
        java.nio.file.Files.delete(folder.resolve("repository/poam/observations/scans.yaml"));

        series.run(scan);

        assertThat(series.audit().project().items()).extracting(PoamItem::id).containsExactly("POAM-001");
    }

    @Test
    void aSeriesOfManyKeepsEveryPlace() throws IOException {
        NessusText week = scan(FIRST);
        for (int host = 1; host <= 6; host++) {
            week.host("web0" + host, item(101, 4), item(102, 3), item(103, 2), item(104, 2), item(105, 1));
        }
        series.run(week);
        NessusText next = scan(SECOND);
        for (int host = 1; host <= 5; host++) {
            next.host("web0" + host, item(101, 4), item(103, 2), item(104, 3), item(105, 1));
        }
        series.run(next.host("web07", item(101, 4)));

        assertThat(series.audit().project().items()).hasSize(4);
        assertThat(series.places("POAM-001").lines().toList())
                .hasSize(7)
                .filteredOn(line -> line.endsWith("2026-10-04 open"))
                .hasSize(1);
        assertThat(series.places("POAM-002").lines().filter(line -> line.endsWith("not-observed")))
                .hasSize(5);
        assertThat(series.read("poam/observations/tracked.yaml").lines().filter(line -> line.contains("asset:")))
                .hasSize(6);
    }
}
