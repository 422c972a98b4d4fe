package dev.poam.exchange.scan.merge;

import static dev.poam.exchange.scan.NessusText.check;
import static dev.poam.exchange.scan.NessusText.exploited;
import static dev.poam.exchange.scan.NessusText.information;
import static dev.poam.exchange.scan.NessusText.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.exchange.plan.ImportPlan;
import dev.poam.exchange.scan.NessusText;
import dev.poam.item.PoamItem;
import dev.poam.rule.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes one scan newer or closer than another, and what of a weakness stays when scans come in other orders and forms. */
class RescanTest {

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

    private static ScanImport.Wish forced() {
        return new ScanImport.Wish(null, null, false, true);
    }

    private String observed() throws IOException {
        return series.read("poam/observations/POAM-001.yaml");
    }

    @Test
    void absenceIsNewsAsWell() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3)));
        series.run(scan(THIRD).host("web01"));

        ImportPlan between = series.run(scan(SECOND).host("web01", item(101, 3)));

        assertThat(between.findings())
                .extracting(Finding::message)
                .containsExactly("the scan of 2026-10-11 is older than what is known of its assets, from 2026-10-18");
    }

    @Test
    void anOlderScanByForceBringsNothingBack() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3)));
        series.run(scan(THIRD).host("web01"));

        series.run(scan(SECOND).host("web01", item(101, 3)).xml(), forced());

        assertThat(series.places("POAM-001")).isEqualTo("web01 2026-10-04 2026-10-04 not-observed\n");
    }

    @Test
    void anOlderAuditByForceBringsNothingBack() throws IOException {
        series.run(scan(FIRST).host("web01", check("Telnet is off", "FAILED", "800-171|3.4.7")));
        series.run(scan(THIRD).host("web01", check("Telnet is off", "PASSED", "800-171|3.4.7")));
        NessusText between = scan(SECOND).host("web01", check("Telnet is off", "FAILED", "800-171|3.4.7"));

        assertThat(series.run(between).findings()).hasSize(1);
        series.run(between.xml(), forced());

        assertThat(series.places("POAM-001")).isEqualTo("web01 2026-10-04 2026-10-04 fixed\n");
    }

    @Test
    void anAuditIsNotOlderThanAScanForVulnerabilities() throws IOException {
        series.run(scan(SECOND).host("web01", item(101, 3)));

        assertThat(series.run(scan(FIRST).host("web01", check("Telnet is off", "FAILED", "800-171|3.4.7")))
                        .findings())
                .isEmpty();
    }

    @Test
    void ofTwoScansOfADayTheHourTells() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3)));
        series.run(scan(SECOND).at(20).host("web01"));

        ImportPlan morning = series.run(scan(SECOND).at(8).host("web01", item(101, 3)));

        assertThat(morning.findings()).hasSize(1);
        assertThat(series.places("POAM-001")).contains(" not-observed");
    }

    @Test
    void aLaterScanOfTheSameDayIsTaken() throws IOException {
        series.run(scan(FIRST).at(8).host("web01", item(101, 3)));

        series.run(scan(FIRST).at(20).host("web01"));

        assertThat(series.places("POAM-001")).isEqualTo("web01 2026-10-04 2026-10-04 not-observed\n");
    }

    @Test
    void aLessThoroughScanSaysNothingOfAbsence() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3), information("yes", 2)));

        String lines = String.join(
                "\n",
                series.run(scan(SECOND).host("web01", information("no", 2))).lines());

        assertThat(lines).contains("the scan was less thorough than the one before");
        assertThat(series.places("POAM-001")).contains(" open");
    }

    @Test
    void aLessSuspiciousScanSaysNothingOfAbsence() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3), information("yes", 2)));

        series.run(scan(SECOND).host("web01", information("yes", 1)));

        assertThat(series.places("POAM-001")).contains(" open");
    }

    @Test
    void whatACsvToldIsNotGoneForAScanWithoutAnAccount() throws IOException {
        series.run("""
                Plugin ID,CVE,CVSS,Risk,Host,Protocol,Port,Name,Synopsis,Description,Solution,See Also,Plugin Output
                101,CVE-2026-101,7.5,High,web01,tcp,443,Weakness 101,It is weak.,Something.,Mend it.,,
                """, new ScanImport.Wish(null, LocalDate.parse(FIRST), false, false));

        series.run(scan(SECOND).withoutAccount().host("web01"));

        assertThat(series.places("POAM-001")).contains(" open");
    }

    @Test
    void whatACsvDoesNotTellStaysAsItWas() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3, 443, "7.5", "remote")));
        String item = series.read("poam/items/POAM-001.yaml");

        series.run("""
                Plugin ID,Risk,Host,Protocol,Port,Name,Plugin Output
                101,High,web01,tcp,443,Weakness 101,
                """, new ScanImport.Wish(null, LocalDate.parse(SECOND), false, false));

        assertThat(observed())
                .contains("reach: remote", "cves: [CVE-2026-0101]", "score: 7.5")
                .doesNotContain("what: severity");
        assertThat(series.read("poam/items/POAM-001.yaml")).isEqualTo(item);
    }

    @Test
    void withoutTheListOfScansNothingIsKnownOfHowCloselyTheyLooked() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3)));
        java.nio.file.Files.delete(folder.resolve("repository/poam/observations/scans.yaml"));

        ImportPlan plan = series.run(scan(SECOND).host("web01"));

        assertThat(series.places("POAM-001")).contains(" open");
        assertThat(plan.lines())
                .anySatisfy(line -> assertThat(line).contains("is not in poam/observations/scans.yaml"));
    }

    @Test
    void everyAssetThatIsBackSoonKeepsItsFirstDay() throws IOException {
        series.run(scan(FIRST)
                .host("web01", item(101, 3))
                .host("web02", item(101, 3))
                .host("web03", item(101, 3)));
        series.land("POAM-001", "Closed", "2026-10-12");

        series.run(scan(THIRD).host("web01", item(101, 3)).host("web02", item(101, 3)));
        series.run(scan("2026-10-25").host("web03", item(101, 3)));

        assertThat(series.places("POAM-002")).isEqualTo("""
                web01 2026-10-04 2026-10-18 open
                web02 2026-10-04 2026-10-18 open
                web03 2026-10-04 2026-10-25 open
                """);
    }

    @Test
    void theObservationsOfAClosedItemDoNotSayThatWhatIsBackIsGone() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3)));
        series.land("POAM-001", "Closed", "2026-10-05");

        series.run(scan(SECOND).host("web01", item(101, 3)));

        assertThat(series.places("POAM-001")).isEqualTo("web01 2026-10-04 2026-10-04 open\n");
        assertThat(series.places("POAM-002")).isEqualTo("web01 2026-10-04 2026-10-11 open\n");
    }

    @Test
    void theSettingDecidesWhatSoonIs() throws IOException {
        series.settings("{owner: robin, reopenWithinDays: 5}");
        series.run(scan(FIRST).host("web01", item(101, 3)));
        series.land("POAM-001", "Closed", "2026-10-12");

        series.run(scan(THIRD).host("web01", item(101, 3)));

        assertThat(series.places("POAM-002")).isEqualTo("web01 2026-10-18 2026-10-18 open\n");
    }

    @Test
    void anotherGroupingIsForWhatIsNew() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3)).host("web02", item(101, 3)));
        series.settings("{owner: robin, grouping: asset}");

        series.run(scan(SECOND).host("web01", item(101, 3), item(102, 3)).host("web02", item(101, 3), item(102, 3)));

        assertThat(series.audit().project().items())
                .extracting(PoamItem::title)
                .containsExactly("Weakness 101", "Weakness 102", "Weakness 102");
        assertThat(series.places("POAM-001")).doesNotContain("not-observed");
    }

    @Test
    void aRenamedCheckIsGoneWhenItsNewNumberIsGone() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3)));
        series.settings("{owner: robin, weaknesses: [{key: 'nessus:102', aliases: ['nessus:101']}]}");
        series.run(scan(SECOND).host("web01", item(102, 3)));

        series.run(scan(THIRD).plugins("102;103").host("web01"));

        assertThat(series.places("POAM-001")).isEqualTo("web01 2026-10-04 2026-10-11 not-observed\n");
    }

    @Test
    void twoItemsOfOneWeaknessKeepWhatTheyHave() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3), item(102, 3)));
        series.settings("{owner: robin, weaknesses: [{key: 'nessus:102', aliases: ['nessus:101']}]}");

        series.run(scan(SECOND).host("web01", item(101, 3), item(102, 3)));

        assertThat(series.places("POAM-001")).contains("2026-10-11 open");
        assertThat(series.places("POAM-002")).contains("2026-10-11 open");
    }

    @Test
    void oneAssetUnderTwoNamesIsOpenWhereOneOfThemIs() throws IOException {
        series.settings("{owner: robin, assets: [{name: Front door, aliases: [web01, web02]}]}");
        series.run(scan(FIRST).host("web01", check("Telnet is off", "FAILED", "800-171|3.4.7")));

        series.run(scan(SECOND)
                .host("web01", check("Telnet is off", "FAILED", "800-171|3.4.7"))
                .host("web02", check("Telnet is off", "PASSED", "800-171|3.4.7")));

        assertThat(series.places("POAM-001")).isEqualTo("Front door 2026-10-04 2026-10-11 open\n");
    }

    @Test
    void anAssetUnderTwoNamesWasLookedAtAsCloselyAsTheLesser() throws IOException {
        series.settings("{owner: robin, assets: [{name: Front door, aliases: [web01, web02]}]}");
        series.run(scan(FIRST).host("web01", item(101, 3)));

        series.run(scan(SECOND).host("web01").withoutAccount().host("web02"));

        assertThat(series.places("POAM-001")).contains(" open");
    }

    @Test
    void anItemListsOnlyTheAssetsThatHaveTheWeaknessStill() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 1)).host("web02", item(101, 1)));
        series.run(scan(SECOND).host("web01").host("web02", item(101, 1)));

        series.run(scan(THIRD).host("web02", item(101, 3)));

        PoamItem item = series.audit().project().items().get(0);
        assertThat(item.assets()).containsExactly("web02");
    }

    @Test
    void whatIsExploitedIsTagged() throws IOException {
        series.run(scan(FIRST).host("web01", exploited(101, 3), item(102, 3)));
        assertThat(series.audit().project().items())
                .extracting(PoamItem::tags)
                .containsExactly(
                        java.util.List.of("proposed-requirements", "kev"), java.util.List.of("proposed-requirements"));

        ImportPlan plan = series.run(scan(SECOND).host("web01", exploited(101, 3), exploited(102, 3)));

        assertThat(series.audit().project().items().get(1).tags()).containsExactly("proposed-requirements", "kev");
        assertThat(plan.lines()).anySatisfy(line -> assertThat(line).startsWith("exploited POAM-002"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": \"CVE-2026-0102 is mentioned\", \"vulnerabilities\": [{\"cveID\": \"CVE-2026-0101\"}]}",
                "cveID,vendorProject\nCVE-2026-0101,Acme\nCVE-2025-1111,\"see CVE-2026-0102\"\n",
                "\"cveID\",\"vendorProject\"\r\n\"CVE-2026-0101\",\"Acme\"\r\n"
            })
    void theCatalogueInTheRepositoryTellsWhatIsExploited(String catalogue) throws IOException {
        series.settings("{owner: robin, exploited: kev.txt}");
        series.write("kev.txt", catalogue);

        series.run(scan(FIRST).host("web01", item(101, 3), item(102, 3)));

        assertThat(series.audit().project().items())
                .extracting(found -> found.tags().contains("kev"))
                .containsExactly(true, false);
    }

    @Test
    void whatIsExploitedSinceTheLastScanIsTaggedToo() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3)));
        series.settings("{owner: robin, exploited: kev.json}");
        series.write("kev.json", "{\"vulnerabilities\": [{\"cveID\": \"CVE-2026-0101\"}]}");

        series.run(scan(SECOND).host("web01", item(101, 3)));

        assertThat(series.audit().project().items().get(0).tags()).contains("kev");
        assertThat(observed()).contains("what: exploited, from: not known, to: known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.json", "../kev.json", "poam.yaml"})
    void aCatalogueThatIsNoneIsRefused(String path) throws IOException {
        series.settings("{owner: robin, exploited: " + path + "}");

        ImportPlan plan = series.run(scan(FIRST).host("web01", item(101, 3)));

        assertThat(plan.files()).isEmpty();
        assertThat(plan.findings()).extracting(Finding::path).containsExactly("poam.yaml");
    }

    @Test
    void autoCloseNeverTellsAllTheSameWhatIsStillSeen() throws IOException {
        series.settings("{owner: robin, autoClose: never}");
        series.run(scan(FIRST).host("web01", item(101, 3)));
        series.land("POAM-001", "Remediated", "2026-10-08");

        ImportPlan plan = series.run(scan(SECOND).host("web01", item(101, 3)));

        assertThat(plan.lines()).anySatisfy(line -> assertThat(line).contains("POAM-001 Remediated -> In Progress"));
    }

    @Test
    void aProposalNamesTheScanThatSpeaksForIt() throws IOException {
        series.run(scan(FIRST).host("web01", item(101, 3)));

        ImportPlan plan = series.run(scan(SECOND).host("web01"));

        assertThat(plan.lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("proposed  POAM-001 Open -> Remediated")
                        .contains("(scan of 2026-10-11, \"weekly\", SHA-256 "));
    }

    @Test
    void moreThanFiftyAssetsAreInTheObservationsAlone() throws IOException {
        NessusText week = scan(FIRST);
        for (int host = 1; host <= 60; host++) {
            week.host("web" + host, item(101, 3));
        }
        series.run(week);

        series.run(scan(SECOND).host("web99", item(101, 3)));

        assertThat(series.audit().project().items().get(0).assets()).isEmpty();
        assertThat(series.places("POAM-001").lines()).hasSize(61);
    }
}
