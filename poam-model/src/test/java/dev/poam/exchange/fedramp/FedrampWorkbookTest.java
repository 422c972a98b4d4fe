package dev.poam.exchange.fedramp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.extract.SampleExtract;
import dev.poam.exchange.extract.SampleItems;
import dev.poam.exchange.workbook.CellDump;
import dev.poam.rule.Finding;
import dev.poam.testing.Golden;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FedrampWorkbookTest {

    @TempDir
    private Path root;

    @Test
    void theNewestLayoutHasTheSheetsOfTheTemplate() {
        byte[] workbook = FedrampWorkbook.render(SampleItems.of(root), FedrampLayout.V3_0);

        assertThat(CellDump.sheets(workbook))
                .containsExactly(
                        "Instructions",
                        "Open POA&M Items",
                        "Closed POA&M Items",
                        "Configuration Findings",
                        "PL-2 Findings",
                        "Record of Changes");
        assertThat(CellDump.cells(workbook, "Open POA&M Items"))
                .containsEntry("B5", "POAM ID")
                .containsEntry("K5", "Remediation Plan")
                .containsEntry("AB5", "CVE")
                .containsEntry("A8", "Mandatory or Situational")
                .containsEntry("B9", "POAM-001")
                .containsEntry("B10", "POAM-003");
        assertThat(CellDump.cells(workbook, "Closed POA&M Items"))
                .containsEntry("A2", "POAM ID")
                .containsEntry("J2", "Overall Remediation Plan")
                .containsEntry("AA2", "CVE")
                .containsEntry("A3", "POAM-002");
    }

    @Test
    void theFormerLayoutHasThirtyOneColumnsOnEachSheet() {
        byte[] workbook = FedrampWorkbook.render(SampleItems.of(root), FedrampLayout.V2_1);

        for (String sheet : List.of("Open POA&M Items", "Closed POA&M Items", "Configuration Findings")) {
            assertThat(CellDump.row(workbook, sheet, 5))
                    .hasSize(31)
                    .startsWith("POAM ID", "Controls")
                    .endsWith("CVE", "Service Name");
        }
        assertThat(CellDump.cells(workbook, "Open POA&M Items"))
                .containsEntry("M9", "(01) 2026-06-05: Package tested\n(02) 2026-06-12: Servers moved")
                .containsEntry("N9", """
                        Completion: Update 2026-06-12 -> 2026-07-31 (landed 2026-06-08 by Jane Roe)
                        (01) Complete 2026-06-04: Package tested
                        (02) Update 2026-06-12 -> 2026-07-17 (landed 2026-06-08 by Jane Roe): Servers moved""");
    }

    @Test
    void theFormerLayoutHasTheSheetsOfItsTemplate() {
        byte[] workbook = FedrampWorkbook.render(SampleItems.of(root), FedrampLayout.V2_1);

        assertThat(CellDump.sheets(workbook))
                .containsExactly(
                        "Open POA&M Items", "Closed POA&M Items", "Configuration Findings", "Record of Changes");
        assertThat(CellDump.row(workbook, "Closed POA&M Items", 2))
                .containsExactly("CSP", "System Name", "Impact Level", "POAM Date");
    }

    @Test
    void whatIsAboutSettingsHasASheetOfItsOwnWhileItIsOpen() {
        Extract extract = settings("status: Open");
        byte[] workbook = FedrampWorkbook.render(extract, FedrampLayout.V3_0);

        assertThat(CellDump.cells(workbook, "Configuration Findings"))
                .containsEntry("A3", "POAM-001")
                .containsEntry("E3", "stig")
                .containsEntry("F3", "V-254239");
        assertThat(CellDump.cells(workbook, "Open POA&M Items")).doesNotContainKey("B9");
    }

    @Test
    void whatWasAboutSettingsIsAmongTheClosed() {
        byte[] workbook = FedrampWorkbook.render(settings("status: Closed"), FedrampLayout.V3_0);

        assertThat(CellDump.cells(workbook, "Closed POA&M Items")).containsEntry("A3", "POAM-001");
        assertThat(CellDump.cells(workbook, "Configuration Findings")).doesNotContainKey("A3");
    }

    @Test
    void settingsWithoutAnItemThatStandsForThemAreTold() {
        assertThat(messages(settings("status: Open")))
                .contains("FedRAMP's sheet Configuration Findings has items, and no open item beside them is about"
                        + " 3.4.2 (CM-6)");
    }

    @Test
    void settingsWithAnItemThatStandsForThemAreNotTold() {
        assertThat(messages(settings("status: Open", "status: Open\nrequirements: [CM.L2-3.4.2]")))
                .noneMatch(message -> message.contains("Configuration Findings"));
    }

    @Test
    void theStatusDateOfAnOpenItemIsThatOfItsLastChange() {
        byte[] workbook = FedrampWorkbook.render(SampleItems.of(root), FedrampLayout.V3_0);

        assertThat(CellDump.cells(workbook, "Open POA&M Items")).containsEntry("N9", "2026-06-08");
        assertThat(CellDump.cells(workbook, "Closed POA&M Items")).containsEntry("M3", "2026-06-15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status: Closed | FedRAMP takes no item as closed without evidence: there is no `evidence`",
                "status: Open\ntags: [vendor-dependency] | FedRAMP's columns Last Vendor Check-in Date and Vendor Dependent Product"
                        + " Name would be empty",
                "status: Open\ndeferral: {acceptedBy: ellen, until: 2027-01-01} | FedRAMP's column Deviation Rationale would be empty: there is no"
                        + " `deferral.rationale`",
                "status: Open\npriority: High\ndeferral: {rationale: Too dear., acceptedBy: ellen, until: 2027-01-01} | FedRAMP grants no operational"
                        + " requirement for a weakness that is High"
            })
    void whatTheInstructionsAskOfSomeItemsIsTold(String fieldsAndMessage) {
        String[] parts = fieldsAndMessage.split(" \\| ", 2);

        assertThat(messages(SampleExtract.withItem(root, "id: POAM-001\n" + parts[0] + "\n")))
                .contains(parts[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status: Closed\nevidence: [{type: scan, path: poam/evidence/a.csv}]",
                "status: Open\ntags: [kev]",
                "status: Closed\ntags: [vendor-dependency]\nevidence: [{type: scan, path: poam/evidence/a.csv}]",
                "status: Open\npriority: Low\ndeferral: {rationale: Too dear., acceptedBy: ellen, until: 2027-01-01}"
            })
    void whatFollowsTheInstructionsIsNotTold(String fields) {
        assertThat(messages(SampleExtract.withItem(root, "id: POAM-001\n" + fields + "\n")))
                .allMatch(message ->
                        message.contains(" would be empty: there is no `") && !message.contains("deferral.rationale"));
    }

    @Test
    void everyCellIsAsItWas() throws IOException {
        Extract extract = SampleItems.of(root);
        for (FedrampLayout layout : FedrampLayout.values()) {
            Golden.check(
                    "src/test/resources/dev/poam/exchange/fedramp/" + layout.label() + ".txt",
                    CellDump.all(FedrampWorkbook.render(extract, layout))
                            .replace(extract.head().commit(), "<commit>")
                            .replace(extract.head().shortCommit(), "<commit>"));
        }
    }

    @Test
    void whatScansSawFirstInAnotherMonthHasItsOwnRow() {
        byte[] workbook = FedrampWorkbook.render(SampleItems.scanned(root), FedrampLayout.V3_0);

        assertThat(CellDump.cells(workbook, "Open POA&M Items"))
                .containsEntry("B9", "POAM-001")
                .containsEntry("F9", "nessus")
                .containsEntry("G9", "153952")
                .containsEntry("H9", "srv-web01 (443/TCP)")
                .containsEntry("L9", "2026-05-14")
                .containsEntry("M9", "2026-06-13")
                .containsEntry("AB9", "CVE-2021-41773, CVE-2021-42013")
                .containsEntry("B10", "POAM-001-202606")
                .containsEntry("H10", "srv-web03")
                .containsEntry("L10", "2026-06-11")
                .containsEntry("M10", "2026-07-11")
                .doesNotContainKey("B11");
    }

    @Test
    void theSameCommitGivesTheSameBytes() {
        Extract extract = SampleItems.of(root);

        assertThat(FedrampWorkbook.render(extract, FedrampLayout.V3_0))
                .isEqualTo(FedrampWorkbook.render(extract, FedrampLayout.V3_0));
    }

    @Test
    void whatTheTemplateAsksForIsTold() {
        Extract extract = SampleExtract.withItem(root, "id: POAM-001\ntitle: Bare\nstatus: Open\n");

        assertThat(FedrampCheck.of(extract))
                .extracting(Finding::rule, Finding::message)
                .contains(
                        tuple(
                                "exchange/fedramp-incomplete",
                                "FedRAMP's column Asset Identifier would be empty: there is no `assets`"),
                        tuple(
                                "exchange/fedramp-incomplete",
                                "FedRAMP's column Original Detection Date would be empty: there is no"
                                        + " `source.identified`"))
                .hasSize(8);
    }

    @Test
    void aLateTargetIsToldAtItsLine() {
        assertThat(FedrampCheck.of(SampleItems.of(root)))
                .filteredOn(finding -> finding.rule().equals("exchange/fedramp-late"))
                .extracting(finding -> finding.path() + ":" + finding.position() + " " + finding.message())
                .containsExactly("poam/items/POAM-001.yaml:14:19 targetCompletion 2026-07-31 is after 2026-06-13,"
                        + " which FedRAMP's template computes: 30 days for High");
    }

    /** The first of the items is what a checklist found. */
    private Extract settings(String... items) {
        try (TestRepository made = TestRepository.create(root)) {
            TestRepository.Change commit = made.commit().write("poam/observations/POAM-001.yaml", """
                    item: POAM-001
                    key: stig:V-254239
                    title: Local administrators have their own passwords
                    instances:
                      - {asset: srv-web01, firstSeen: 2026-05-14, lastSeen: 2026-06-11, state: open, scan: 0f2cab34}
                    """);
            for (int i = 0; i < items.length; i++) {
                String id = "POAM-00" + (i + 1);
                commit = commit.write("poam/items/" + id + ".yaml", "id: " + id + "\n" + items[i] + "\n");
            }
            commit.on("2026-06-12").land();
        }
        return SampleExtract.of(root, "2026-06-30");
    }

    private static List<String> messages(Extract extract) {
        return FedrampCheck.of(extract).stream().map(Finding::message).toList();
    }
}
