package dev.poam.exchange.sheet.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.rule.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shapes that tables of home-made sheets have. */
class SheetShapesTest {

    @TempDir
    private Path root;

    private Trial trial;

    @BeforeEach
    void people() throws IOException {
        trial = new Trial(root);
    }

    @Test
    void twoRowsOfNamesAreReadAsOne() throws IOException {
        SheetPlan plan = imported("""
                Machine shop,,,,,
                ID,Weakness,Milestones,,,Status
                ,,Description,Due Date,Completion Date,
                1,No lock,Tool bought,2026-05-01,2026-04-28,Open
                ,,Tool in use,2026-06-01,,
                """);

        assertThat(plan.lines()).contains("old.csv: columns in row 3, 1 item");
        assertThat(item("POAM-001").milestones())
                .extracting(Milestone::name, Milestone::target, Milestone::completed)
                .containsExactly(
                        tuple("Tool bought", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 4, 28)),
                        tuple("Tool in use", LocalDate.of(2026, 6, 1), null));
        assertThat(trial.text("poam/import/old.csv.mapping.yaml"))
                .contains("{name: \"Milestone Due Date\", to: milestones.target}");
        assertThat(imported("""
                        ID,Weakness,Milestones,,,Status
                        ,,Description,Due Date,Completion Date,
                        1,No lock,Tool bought,2026-05-01,2026-04-28,Open
                        ,,Tool in use,2026-06-01,,
                        """).created()).isEmpty();
    }

    @Test
    void mergedCellsAboveAndBesideNamesAreNames() throws IOException {
        trial.importing("old.xlsx", workbook(book -> {
            XSSFSheet sheet = book.createSheet("Plan");
            row(sheet, 0, "ID", "Weakness", "Milestones", "", "Status");
            row(sheet, 1, "", "", "Name", "Due Date", "");
            row(sheet, 2, "1", "No lock", "Tool bought", "2026-05-01", "Open");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 2, 3));
            for (int column : new int[] {0, 1, 4}) {
                sheet.addMergedRegion(new CellRangeAddress(0, 1, column, column));
            }
        }));

        assertThat(item("POAM-001").title()).isEqualTo("No lock");
        assertThat(item("POAM-001").milestones())
                .extracting(Milestone::name, Milestone::target)
                .containsExactly(tuple("Tool bought", LocalDate.of(2026, 5, 1)));
    }

    @Test
    void aRowOfTheFirstItemIsNoSecondRowOfNames() throws IOException {
        SheetPlan plan = imported("""
                ID,Weakness,Status,,Owner
                1,No lock,Closed,Priority,Luis Ortega
                """);

        assertThat(plan.lines()).contains("old.csv: columns in row 1, 1 item");
    }

    @Test
    void aSecondTableHasColumnsOfItsOwn() throws IOException {
        SheetPlan plan = imported("""
                ID,Weakness,Due,Owner
                1,No lock,2026-09-30,Luis Ortega
                ,,,
                Total: 1,,,
                ,,,
                Closed items,,,
                Finding ID,Finding,Date Closed,Closed by,Comments
                2,No log,2026-01-31,Dana Lee,Went well
                """);

        assertThat(plan.lines())
                .contains(
                        "old.csv: columns in row 1, 1 item, 2 empty rows, 2 other rows",
                        "Sheet table 2: columns in row 7, 1 item");
        assertThat(item("POAM-002").title()).isEqualTo("No log");
        assertThat(item("POAM-002").notes()).contains("Closed by: Dana Lee", "Comments: Went well");
        assertThat(messages(plan)).anyMatch(message -> message.contains("row 6 names no weakness: \"Closed items\""));
    }

    @Test
    void daysOfMilestonesWithoutAColumnOfNamesAreKept() throws IOException {
        imported("""
                ID,Weakness,Milestone Date,Comments
                1,No lock,2026-05-01,
                ,,2026-06-01,late
                """);

        assertThat(item("POAM-001").notes())
                .isEqualTo("Milestone Date: 2026-05-01\nMilestone Date: 2026-06-01\nComments: late");
    }

    @Test
    void aDayBesideTheMilestonesIsTheirs() throws IOException {
        imported("""
                ID,Weakness,Milestones,Milestone Due Date
                1,No lock,Tool bought,2026-05-01
                """);

        assertThat(item("POAM-001").milestones())
                .extracting(Milestone::name, Milestone::target)
                .containsExactly(tuple("Tool bought", LocalDate.of(2026, 5, 1)));
    }

    @Test
    void severalColumnsForOneFieldAreNotLost() throws IOException {
        trial.write("poam/import/old.csv.mapping.yaml", """
                sheets:
                  - name: ""
                    header: 1
                    columns:
                      - {name: Weakness, to: title}
                      - {name: First plan, to: remediation.plan}
                      - {name: Second plan, to: remediation.plan}
                      - {name: Control, to: requirements}
                      - {name: Objective, to: requirements}
                """);

        imported("""
                Weakness,First plan,Second plan,Control,Objective
                No lock,Buy one,Borrow one,3.1.1,3.1.1[a]
                """);

        PoamItem item = item("POAM-001");
        assertThat(item.requirements()).containsExactly("3.1.1", "3.1.1[a]");
        assertThat(item.remediation()).extracting("plan").isEqualTo("Buy one");
        assertThat(item.notes()).isEqualTo("Second plan: Borrow one");
    }

    @Test
    void charactersThatNobodySeesMakeNoRowUnreadable() throws IOException {
        SheetPlan plan = imported("ID,Weakness,Hosts,Source\nV\u200B1,No lock,\"srv-1, srv\u200B2\",Sc\u202Ean\n");

        PoamItem item = item("POAM-001");
        assertThat(item.assets()).containsExactly("srv-1");
        assertThat(item.notes()).contains("srv\u200B2", "ID: V\u200B1");
        assertThat(messages(plan)).anyMatch(message -> message.contains("1 of 2 names in \"Hosts\""));
    }

    @Test
    void aRowWithANumberAndAPlanIsAnItemWithoutATitle() throws IOException {
        SheetPlan plan = imported("""
                ID,Weakness,Due,Owner,Status
                7,,2026-09-30,Luis Ortega,Open
                8,,,,
                Total loss of logs,,,,
                """);

        assertThat(plan.lines()).contains("old.csv: columns in row 1, 1 item, 2 other rows");
        assertThat(item("POAM-001").targetCompletion()).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void aWeaknessThatBeginsWithTotalIsNoFooter() throws IOException {
        SheetPlan plan = imported("""
                Weakness,Status,Owner
                Total loss of logs,Open,Luis Ortega
                Total open: 1,,
                """);

        assertThat(item("POAM-001").title()).isEqualTo("Total loss of logs");
        assertThat(plan.lines()).contains("old.csv: columns in row 1, 1 item, 1 other row");
    }

    @Test
    void anUnknownSheetGetsAMappingToBeFilledIn() throws IOException {
        String sheet = """
                Register of gaps
                Ref.,Was fehlt,Bis wann,Wer
                1,Kein Schloss,2026-09-30,Luis Ortega
                """;

        SheetPlan plan = imported(sheet);

        assertThat(plan.findings())
                .extracting(Finding::rule)
                .containsExactly("exchange/unreadable", "exchange/left-out");
        trial.edit("poam/import/old.csv.mapping.yaml", "header: 0", "header: 2");
        trial.edit(
                "poam/import/old.csv.mapping.yaml",
                "{name: \"Was fehlt\", to: notes}",
                "{name: \"Was fehlt\", to: title}");
        trial.edit("poam/import/old.csv.mapping.yaml", "{name: \"Wer\", to: notes}", "{name: \"Wer\", to: owner}");
        imported(sheet);
        assertThat(item("POAM-001").title()).isEqualTo("Kein Schloss");
        assertThat(item("POAM-001").owner()).isEqualTo("luis");
    }

    @Test
    void renamedColumnsAreTold() throws IOException {
        imported("ID,Weakness,Due\n1,No lock,2026-09-30\n");

        SheetPlan plan = imported("ID,Weakness,Fertig bis\n1,No lock,2026-09-30\n");

        assertThat(messages(plan))
                .contains(
                        "the columns Due of the mapping are not there; nothing is read for them",
                        "the mapping does not have the columns Fertig bis; what they say is kept in the notes");
    }

    @Test
    void everyMistakeOfAMappingIsToldWithItsPlace() throws IOException {
        trial.write("poam/import/old.csv.mapping.yaml", """
                dates: us
                defaults: {priority: Urgent, colour: red}
                statuses:
                  Ongoing: Runing
                owners: {Bob: bob}
                sheets:
                  - name: ""
                    header: one
                    colums: []
                  - {name: "Two", header: 1, columns: [{name: ID}, {name: Who, to: ownr}]}
                """);

        SheetPlan plan = imported("ID,Weakness,Due\n1,No lock,2026-09-30\n");

        assertThat(plan.created()).isEmpty();
        assertThat(plan.findings())
                .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo("exchange/unreadable"))
                .extracting(finding -> finding.position() + "", Finding::message)
                .containsExactly(
                        tuple("1:8", "`dates` is month-first, day-first or undecided, not `us`"),
                        tuple("2:22", "`priority` cannot be `Urgent`"),
                        tuple("2:30", "`colour` is not known here"),
                        tuple("4:12", "no item can have the status `Runing`"),
                        tuple("5:15", "`bob` is no person and no role of poam/people.yaml"),
                        tuple("8:13", "`header` is the number of a row, not `one`"),
                        tuple("9:5", "`colums` is not known here; did you mean `columns`?"),
                        tuple("10:40", "a column has `name` and `to`"),
                        tuple("10:68", "`ownr` is not known here; did you mean `owner`?"));
    }

    @Test
    void aChangedNoteOfARowIsTold() throws IOException {
        imported("ID,Weakness,Comments\n1,No lock,Ordered\n");

        SheetPlan plan = imported("ID,Weakness,Comments\n1,No lock,Delivered\n");

        assertThat(plan.changed()).isEmpty();
        assertThat(messages(plan))
                .containsExactly("row 2 says \"Comments: Delivered\" for notes of POAM-001, which says nothing");
    }

    @Test
    void whoIsNamedForTheImportAnswersWhereNobodyIs() throws IOException {
        byte[] sheet = "ID,Weakness,POC\n1,No lock,\n2,No log,Dana Lee\n3,No key,Somebody else\n".getBytes(UTF_8);

        trial.apply(trial.plan("old.csv", sheet, "luis"));

        assertThat(item("POAM-001").owner()).isEqualTo("luis");
        assertThat(item("POAM-002").owner()).isEqualTo("dana");
        assertThat(item("POAM-003").owner()).isNull();
        assertThat(trial.text("poam/import/old.csv.mapping.yaml")).doesNotContain("owner: luis");
    }

    @Test
    void theSettingsNameWhoAnswersElse() throws IOException {
        trial.write("poam.yaml", "import: {owner: dana}\n");

        imported("ID,Weakness,POC\n1,No lock,\n");

        assertThat(item("POAM-001").owner()).isEqualTo("dana");
    }

    @Test
    void aDocumentMayTellOfAnItemTwice() throws IOException {
        SheetPlan plan = trial.importing("plan.md", """
                ## Summary

                | ID | Weakness | Owner | Reviewed by |
                |----|----------|-------|-------------|
                | POAM-001 | No lock | Luis Ortega | Dana Lee |
                | POAM-002 | No log | Luis Ortega | Dana Lee |

                ### POAM-001: No lock

                **Owner:** Luis Ortega
                **Status:** Open
                **Description:** The room can be entered by anybody.
                """.getBytes(UTF_8));

        assertThat(plan.created())
                .containsOnlyKeys(
                        "poam/import/plan.md.mapping.yaml", "poam/items/POAM-001.yaml", "poam/items/POAM-002.yaml");
        assertThat(item("POAM-001").deficiency()).isEqualTo("The room can be entered by anybody.");
        assertThat(item("POAM-001").notes()).isEqualTo("Reviewed by: Dana Lee");
        assertThat(messages(plan)).anyMatch(message -> message.startsWith("row 5 tells of POAM-001 again"));
    }

    @Test
    void aRowIsNoItemThatOnlyHasItsId() throws IOException {
        trial.write("poam/items/POAM-001.yaml", """
                id: POAM-001
                title: The example that a new repository begins with
                deficiency: It is none.
                """);
        String sheet = "ID,Weakness,Status\nPOAM-001,No lock,Open\n";

        SheetPlan plan = imported(sheet);

        assertThat(item("POAM-002").title()).isEqualTo("No lock");
        assertThat(messages(plan))
                .containsExactly("row 2 is called POAM-001, as something else is or was; it becomes POAM-002");
        assertThat(imported(sheet).created()).isEmpty();
        assertThat(imported(sheet.replace("lock", "locks")).created()).isEmpty();
    }

    @Test
    void daysOfOldMacsAreCountedFrom1904() throws IOException {
        trial.importing("old.xlsx", workbook(book -> {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            XSSFSheet sheet = book.createSheet("Plan");
            row(sheet, 0, "ID", "Weakness", "Due");
            row(sheet, 1, "1", "No lock");
            sheet.getRow(1).createCell(2).setCellValue(44741);
        }));

        assertThat(item("POAM-001").targetCompletion()).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    private PoamItem item(String id) throws IOException {
        return trial.item(id);
    }

    private SheetPlan imported(String sheet) throws IOException {
        return trial.importing("old.csv", sheet.getBytes(UTF_8));
    }

    private static List<String> messages(SheetPlan plan) {
        return plan.findings().stream().map(Finding::message).toList();
    }

    private static void row(XSSFSheet sheet, int index, String... cells) {
        XSSFRow row = sheet.createRow(index);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
    }

    private static byte[] workbook(Consumer<XSSFWorkbook> filling) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            filling.accept(book);
            book.write(bytes);
            return bytes.toByteArray();
        }
    }
}
