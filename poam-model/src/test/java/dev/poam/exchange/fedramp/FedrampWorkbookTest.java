package dev.poam.exchange.fedramp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.extract.SampleExtract;
import dev.poam.exchange.extract.SampleItems;
import dev.poam.exchange.workbook.CellDump;
import dev.poam.rule.Finding;
import dev.poam.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                .containsEntry("G9", "nessus:153952")
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
}
