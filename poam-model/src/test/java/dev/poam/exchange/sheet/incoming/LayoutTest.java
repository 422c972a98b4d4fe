package dev.poam.exchange.sheet.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.poam.item.Imported;
import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.item.Priority;
import dev.poam.item.SourceType;
import dev.poam.item.Status;
import dev.poam.rule.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layouts in which sheets come. */
class LayoutTest {

    private static final String[] FEDRAMP = {
        "",
        "POAM ID",
        "Controls",
        "Weakness Name",
        "Weakness Description",
        "Weakness Detector Source",
        "Weakness Source Identifier",
        "Asset Identifier",
        "Point of Contact",
        "Resources Required",
        "Overall Remediation Plan",
        "Original Detection Date",
        "Scheduled Completion Date",
        "Planned Milestones",
        "Milestone Changes",
        "Status Date",
        "Vendor Dependency",
        "Original Risk Rating",
        "Adjusted Risk Rating",
        "Deviation Rationale",
        "Comments"
    };

    private static final String[] EMASS = {
        "",
        "POA&M Item ID",
        "Control Vulnerability Description",
        "Controls / APs",
        "Security Checks",
        "POA&M Status",
        "POA&M Scheduled Completion Date",
        "POA&M Requested Risk Accepted Expiration Date",
        "POA&M Completion Date",
        "Milestone ID",
        "Milestone Description",
        "Milestone Status",
        "Milestone Scheduled Completion Date",
        "Milestone Completion Date",
        "Identification Source ",
        "Office/Org",
        "Resources Required",
        "Comments",
        "Raw Severity",
        "Mitigations (in-house and in conjunction with the Navy CSSP)"
    };

    @TempDir
    Path root;

    @Test
    void fedrampInTwoSheetsWithGuidanceBelowTheHeader() throws IOException {
        Trial trial = new Trial(root);
        SheetPlan plan = trial.importing("fedramp.xlsx", workbook(book -> {
            XSSFSheet open = book.createSheet("Open POA&M Items");
            row(open, 0, "FedRAMP Plan of Action and Milestones (POA&M)");
            row(open, 1, "CSP", "Acme", "System Name", "Enclave");
            row(open, 4, FEDRAMP);
            row(open, 5, "", "Unique identifier", "Control from the list", "Name of the weakness");
            row(
                    open,
                    8,
                    "",
                    "V-3",
                    "AC-2, AC-3",
                    "Accounts stay",
                    "Accounts of leavers stay active.",
                    "Annual 3PAO Assessment",
                    "2026-SAR-7",
                    "srv-1\nsrv-2",
                    "Luis Ortega",
                    "16 hours",
                    "Disable within a day",
                    "2026-02-01",
                    "2026-08-01",
                    "(01) 2026-06-01: Script written\n(02) 2026-08-01: Script in use",
                    "(01) Update 2026-06-15: late vendor",
                    "2026-03-01",
                    "No",
                    "Moderate",
                    "N/A",
                    "",
                    "Waits for HR");
            XSSFSheet closed = book.createSheet("Closed POA&M Items");
            row(closed, 4, FEDRAMP);
            row(
                    closed,
                    5,
                    "",
                    "V-1",
                    "IA-2",
                    "No MFA",
                    "",
                    "Scan",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "2025-02-01",
                    "2025-08-01",
                    "",
                    "",
                    "2025-07-15");
        }));

        assertThat(plan.lines())
                .contains(
                        "Sheet Open POA&M Items: columns in row 5, 1 item, 1 other row",
                        "Sheet Closed POA&M Items: columns in row 5, 1 item");
        PoamItem open = trial.item("POAM-001");
        assertThat(open.title()).isEqualTo("Accounts stay");
        assertThat(open.deficiency()).isEqualTo("Accounts of leavers stay active.");
        assertThat(open.source().type()).isEqualTo(SourceType.SECURITY_ASSESSMENT);
        assertThat(open.source().reference()).isEqualTo("Annual 3PAO Assessment: 2026-SAR-7");
        assertThat(open.assets()).containsExactly("srv-1", "srv-2");
        assertThat(open.priority()).isEqualTo(Priority.MEDIUM);
        assertThat(open.milestones())
                .extracting(Milestone::name, Milestone::target)
                .containsExactly(
                        tuple("Script written", LocalDate.of(2026, 6, 1)),
                        tuple("Script in use", LocalDate.of(2026, 8, 1)));
        assertThat(open.notes())
                .contains(
                        "Controls: AC-2, AC-3",
                        "Milestone Changes: (01) Update",
                        "Vendor Dependency: No",
                        "Waits for HR");
        assertThat(open.status()).isEqualTo(Status.OPEN);
        PoamItem closed = trial.item("POAM-002");
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertThat(Objects.requireNonNull(closed.imported()).id()).isEqualTo("V-1");
        assertThat(closed.imported().claims())
                .containsExactly(new Imported.Claim(Status.CLOSED, LocalDate.of(2025, 7, 15)));
    }

    @Test
    void emassWithOneMilestoneARow() throws IOException {
        Trial trial = new Trial(root);
        trial.importing("emass.xlsx", workbook(book -> {
            XSSFSheet sheet = book.createSheet("POA&M");
            row(sheet, 0, "***** CUI *****");
            row(sheet, 6, EMASS);
            row(
                    sheet,
                    7,
                    "",
                    "12345",
                    "Audit records are not reviewed",
                    "3.3.5",
                    "V-100",
                    "Ongoing",
                    "08/01/2026",
                    "",
                    "",
                    "1",
                    "Tool chosen",
                    "Completed",
                    "05/01/2026",
                    "04/28/2026",
                    "Self-Assessment",
                    "Acme, Luis Ortega, 555-0101, luis@acme.example",
                    "$5,000",
                    "c",
                    "Very High",
                    "Weekly look by hand");
            row(sheet, 8, "", "", "", "", "", "", "", "", "", "2", "Tool in use", "Open", "07/01/2026");
        }));

        PoamItem item = trial.item("POAM-001");
        assertThat(item.requirements()).containsExactly("3.3.5");
        assertThat(item.owner()).isEqualTo("luis");
        assertThat(item.priority()).isEqualTo(Priority.HIGH);
        assertThat(item.milestones())
                .extracting(Milestone::name, Milestone::target, Milestone::completed)
                .containsExactly(
                        tuple("Tool chosen", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 4, 28)),
                        tuple("Tool in use", LocalDate.of(2026, 7, 1), null));
        assertThat(item.interimMitigation()).isEqualTo("Weekly look by hand");
        assertThat(item.notes()).contains("Raw Severity: Very High", "Security Checks: V-100", "POA&M Status: Ongoing");
    }

    @Test
    void theEightColumnsOfOmb() throws IOException {
        Trial trial = new Trial(root);
        trial.importing("omb.csv", """
                Weakness,POC,Resources Required,Scheduled Completion Date,Milestones with Completion Dates,Changes to Milestones,Identified In,Status
                "Visitors are not escorted (3.10.3).",Dana Lee,2 days,9/1/2026,Rule posted (8/1/2026),,Internal audit,Delayed
                """.getBytes(UTF_8));

        PoamItem item = trial.item("POAM-001");
        assertThat(item.title()).isEqualTo("Visitors are not escorted (3.10.3).");
        assertThat(item.owner()).isEqualTo("dana");
        assertThat(item.source().type()).isEqualTo(SourceType.SECURITY_AUDIT);
        assertThat(item.notes()).contains("Status: Delayed");
    }

    @Test
    void aRowWithAWholePlanIsInProgress() throws IOException {
        Trial trial = new Trial(root);
        trial.importing("shop.csv", """
                ID,Weakness,Requirement,Owner,Due,Action,Milestones,Cost,Status
                1,No session lock,3.1.10,luis,2026-09-30,Set it by policy,Policy set (2026-09-01),$200,Started
                2,No log,3.3.1,luis,2026-09-30,,,,Started
                """.getBytes(UTF_8));

        assertThat(trial.item("POAM-001").status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(trial.item("POAM-002").status()).isEqualTo(Status.OPEN);
    }

    @Test
    void aProseLogBecomesItems() throws IOException {
        Trial trial = new Trial(root);
        SheetPlan plan = trial.importing("log.md", """
                # POA&M

                ### POAM-001: No MFA for administrators

                **Status:** Ongoing
                **Owner:** Luis Ortega
                **Control:** 3.5.3
                **Due:** someday

                #### Milestones

                1. Buy keys (2026-05-29)
                """.getBytes(UTF_8));

        PoamItem item = trial.item("POAM-001");
        assertThat(item.title()).isEqualTo("No MFA for administrators");
        assertThat(item.owner()).isEqualTo("luis");
        assertThat(item.milestones()).extracting(Milestone::name).containsExactly("Buy keys");
        assertThat(plan.findings())
                .filteredOn(finding -> finding.rule().equals("exchange/bad-value"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("someday");
    }

    @Test
    void aRiskIsAcceptedOnlyWithReasonAndEnd() throws IOException {
        Trial trial = new Trial(root);
        trial.importing("shop.csv", """
                ID,Weakness,Status,Justification,Accepted until
                1,Old lathe,Risk Accepted,Cannot be patched,2027-06-30
                2,Old mill,Risk Accepted,,
                """.getBytes(UTF_8));

        assertThat(Objects.requireNonNull(trial.item("POAM-001").deferral()).until())
                .isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(trial.item("POAM-002").deferral()).isNull();
        assertThat(trial.item("POAM-002").notes()).contains("Status: Risk Accepted");
    }

    @Test
    void hostileTextStaysText() throws IOException {
        Trial trial = new Trial(root);
        trial.importing("shop.csv", """
                ID,Weakness,Comments
                1,"=HYPERLINK(""https://evil.example"")","id: POAM-666
                status: Closed
                *alias \u001b[31m"
                ../../etc/passwd,Second,"---
                # heading"
                """.getBytes(UTF_8));

        PoamItem item = trial.item("POAM-001");
        assertThat(item.title()).isEqualTo("=HYPERLINK(\"https://evil.example\")");
        assertThat(item.status()).isEqualTo(Status.OPEN);
        assertThat(item.notes()).contains("id: POAM-666\nstatus: Closed\n*alias \u001b[31m");
        assertThat(Objects.requireNonNull(trial.item("POAM-002").imported()).id())
                .isEqualTo("../../etc/passwd");
    }

    private static void row(XSSFSheet sheet, int index, String... cells) {
        XSSFRow row = sheet.createRow(index);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
    }

    private static byte[] workbook(Consumer<XSSFWorkbook> filling) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            filling.accept(book);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
