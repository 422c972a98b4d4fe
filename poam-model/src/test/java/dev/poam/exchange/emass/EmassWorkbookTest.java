package dev.poam.exchange.emass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.extract.SampleExtract;
import dev.poam.exchange.extract.SampleItems;
import dev.poam.exchange.workbook.CellDump;
import dev.poam.rule.Finding;
import dev.poam.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmassWorkbookTest {

    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource({"NAVY, 32", "MARINE_CORPS, 31", "ARMY, 40", "LEGACY_NAVY, 26", "LEGACY_JOINT, 21"})
    void everyLayoutHasTheHeadersOfItsTemplate(EmassLayout layout, int columns) {
        byte[] workbook = EmassWorkbook.render(SampleItems.of(root), layout);

        assertThat(CellDump.sheets(workbook)).containsExactly("POA&M", "Instructions");
        assertThat(CellDump.row(workbook, "POA&M", 7)).hasSize(columns).startsWith("POA&M Item ID");
        assertThat(CellDump.cells(workbook, "POA&M"))
                .containsEntry("A1", "***** CONTROLLED UNCLASSIFIED INFORMATION *****")
                .containsEntry("B7", "POA&M Item ID");
    }

    @Test
    void spacesAndLineEndsOfHeadersAreThoseOfTheTemplate() {
        byte[] army = EmassWorkbook.render(SampleItems.of(root), EmassLayout.ARMY);

        assertThat(CellDump.cells(army, "POA&M"))
                .containsEntry("P7", "Identification Source ")
                .containsEntry("AF7", "Personnel Resources: \nCost Code");
    }

    @Test
    void anItemHasARowForEachMilestone() {
        assertThat(CellDump.cells(EmassWorkbook.render(SampleItems.of(root), EmassLayout.NAVY), "POA&M"))
                .containsEntry("F8", "Ongoing")
                .containsEntry("G8", "2026-07-31")
                .containsEntry("K8", "Package tested")
                .containsEntry("L8", "Completed")
                .containsEntry("K9", "Servers moved")
                .containsEntry("M9", "2026-06-12 -> 2026-07-17 (landed 2026-06-08 by Jane Roe)")
                .doesNotContainKey("F9")
                .containsEntry("F10", "Completed")
                .containsEntry("I10", "2026-06-15")
                .containsEntry("F11", "Risk Accepted")
                .containsEntry("H11", "2027-06-30")
                .doesNotContainKey("G11")
                .doesNotContainKey("K11");
    }

    @Test
    void whatScansSawIsAmongChecksAndDevices() {
        assertThat(CellDump.cells(EmassWorkbook.render(SampleItems.scanned(root), EmassLayout.NAVY), "POA&M"))
                .containsEntry("E8", "nessus:153952; NIST SP 800-171 RA.L2-3.11.3; NIST SP 800-171 3.14.1")
                .containsEntry("V8", "srv-web01; srv-web02; srv-web03");
    }

    @Test
    void likelihoodAndRiskComeOutOfTheTables() {
        assertThat(CellDump.cells(EmassWorkbook.render(SampleItems.of(root), EmassLayout.NAVY), "POA&M"))
                .containsEntry("Y8", "Very High")
                .containsEntry("Z8", "Very High")
                .containsEntry("AB8", "Very High")
                .containsEntry("AC8", "High")
                .containsEntry("AE8", "High")
                .doesNotContainKey("AB10");
        assertThat(Level.likelihood(Level.LOW, Level.VERY_HIGH)).isEqualTo(Level.MODERATE);
        assertThat(Level.residualRisk(Level.MODERATE, Level.HIGH)).isEqualTo(Level.MODERATE);
    }

    @Test
    void everyCellIsAsItWas() throws IOException {
        Extract extract = SampleItems.of(root);
        for (EmassLayout layout : EmassLayout.values()) {
            Golden.check(
                    "src/test/resources/dev/poam/exchange/emass/" + layout.label() + ".txt",
                    CellDump.all(EmassWorkbook.render(extract, layout))
                            .replace(extract.head().shortCommit(), "<commit>"));
        }
    }

    @Test
    void whatIsCompleteIsNotRefused() {
        assertThat(EmassCheck.of(SampleItems.of(root))).isEmpty();
    }

    @Test
    void theHeadAsksForTheSystemWhereTheTemplateDoes() {
        Extract extract = SampleItems.of(root);

        assertThat(CellDump.cells(EmassWorkbook.render(extract, EmassLayout.ARMY), "POA&M"))
                .containsEntry("L2", "System Type:")
                .containsEntry("P5", "Security Costs:");
        assertThat(CellDump.cells(EmassWorkbook.render(extract, EmassLayout.MARINE_CORPS), "POA&M"))
                .containsEntry("L6", "POC E-Mail:")
                .containsEntry("O2", "OMB Project ID:");
    }

    @Test
    void noElementOfAListHasTheSignThatPartsThem() {
        Extract extract = SampleExtract.withItem(
                root, "id: POAM-001\nstatus: Open\nassets: [\"a;b\", c]\nrequirements: [3.5.3]\n");

        assertThat(CellDump.cells(EmassWorkbook.render(extract, EmassLayout.NAVY), "POA&M"))
                .containsEntry("V8", "a,b; c");
    }

    @Test
    void whatAnImportRefusesIsToldAtItsLine() {
        Extract extract = SampleExtract.withItem(root, """
                id: POAM-001
                title: Bare
                status: Closed
                owner: jane
                targetCompletion: 2026-06-12
                milestones:
                  - {name: Late, target: 2026-06-19}
                """);

        assertThat(EmassCheck.of(extract))
                .extracting(finding -> finding.position() + " " + finding.message())
                .containsExactlyInAnyOrder(
                        "1:1 eMASS refuses an item that is Completed without `deficiency`",
                        "1:1 eMASS refuses an item that is Completed without `resources`",
                        "1:1 eMASS refuses an item that is Completed without `source.type`",
                        "3:9 eMASS refuses an item that is Completed without the day of its completion",
                        "7:5 eMASS refuses an item that is Completed without `milestones[0].completed`",
                        "7:26 eMASS refuses a milestone on 2026-06-19, after the item's end on 2026-06-12");
    }

    @Test
    void whatIsTooLongIsToldAndCut() {
        Extract extract = SampleExtract.withItem(
                root, "id: POAM-001\ntitle: Long\nstatus: Open\nnotes: " + "x".repeat(3000) + "\n");

        assertThat(EmassCheck.of(extract))
                .filteredOn(finding -> finding.rule().equals("exchange/emass-too-long"))
                .extracting(Finding::message)
                .containsExactly("what eMASS gets of `notes` is 3000 characters long and will be cut to 2000");
        assertThat(CellDump.cells(EmassWorkbook.render(extract, EmassLayout.NAVY), "POA&M")
                        .get("T8"))
                .hasSize(2000);
    }
}
