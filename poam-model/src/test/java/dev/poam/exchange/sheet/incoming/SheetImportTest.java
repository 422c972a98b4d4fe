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
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetImportTest {

    private static final String SHEET = """
            Acme Machining LLC - Plan of Action & Milestones,,,,,,,,
            ,,,,,,,,
            POA&M ID,Weakness,Control,POC,Date Identified,Due Date,Milestones,Status,Risk Level,Comments
            POAM-001,No MFA for administrators,3.5.3,Luis Ortega,5/12/2026,6/19/2026,"1. Buy keys (05/29/2026)
            2. Enforce policy (06/10/2026)",Ongoing,High,Keys ordered
            POAM-002,Old firewall,AC-2,"Luis Ortega; Dana Lee",Spring,Ongoing,,Waiting,Moderate,
            ,,,,,,,,
            POAM-003,Visitors are not logged,PE.L2-3.10.4,Front desk,1/7/2026,3/1/2026,,Completed,Low,
            Total: 3,,,,,,,,
            """;

    @TempDir
    Path root;

    private Trial trial;

    @BeforeEach
    void people() throws IOException {
        trial = new Trial(root);
    }

    @Test
    void rowsBecomeItems() throws IOException {
        imported(SHEET);

        PoamItem item = item("POAM-001");
        assertThat(item.title()).isEqualTo("No MFA for administrators");
        assertThat(item.requirements()).containsExactly("3.5.3");
        assertThat(item.owner()).isEqualTo("luis");
        assertThat(item.priority()).isEqualTo(Priority.HIGH);
        assertThat(item.source().identified()).isEqualTo(LocalDate.of(2026, 5, 12));
        assertThat(item.targetCompletion()).isEqualTo(LocalDate.of(2026, 6, 19));
        assertThat(item.milestones())
                .extracting(Milestone::name, Milestone::target)
                .containsExactly(
                        tuple("Buy keys", LocalDate.of(2026, 5, 29)),
                        tuple("Enforce policy", LocalDate.of(2026, 6, 10)));
        assertThat(item.notes()).contains("Comments: Keys ordered");
        assertThat(Objects.requireNonNull(item.imported()).from()).isEqualTo("old.csv, row 4");
    }

    @Test
    void whatCannotBeReadIsToldAndKept() throws IOException {
        SheetPlan plan = imported(SHEET);

        assertThat(plan.findings())
                .filteredOn(finding -> finding.rule().equals("exchange/bad-value"))
                .filteredOn(finding -> "POAM-002".equals(finding.item()))
                .extracting(Finding::message)
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message).contains("C5", "AC-2", "(POAM-002)"),
                        message -> assertThat(message).contains("D5", "Luis Ortega; Dana Lee"),
                        message -> assertThat(message).contains("E5", "Spring"),
                        message -> assertThat(message).contains("F5", "Ongoing"),
                        message -> assertThat(message).contains("Waiting"));
        assertThat(item("POAM-002").notes())
                .contains(
                        "Control: AC-2",
                        "POC: Luis Ortega; Dana Lee",
                        "Date Identified: Spring",
                        "Due Date: Ongoing",
                        "Status: Waiting");
    }

    @Test
    void aClosedRowStaysClosedAsAClaim() throws IOException {
        imported(SHEET);

        PoamItem item = item("POAM-003");
        assertThat(item.status()).isEqualTo(Status.CLOSED);
        assertThat(Objects.requireNonNull(item.imported()).claims())
                .containsExactly(new Imported.Claim(Status.CLOSED, null));
        assertThat(item.source().type()).isEqualTo(SourceType.SELF_ASSESSMENT);
    }

    @Test
    void theSameSheetTwiceChangesNothing() throws IOException {
        imported(SHEET);

        SheetPlan again = plan(SHEET);

        assertThat(again.created()).isEmpty();
        assertThat(again.changed()).isEmpty();
        assertThat(again.lines()).contains("3 items as before");
    }

    @Test
    void whatPeopleWroteSinceStays() throws IOException {
        imported(SHEET);
        trial.edit("poam/items/POAM-001.yaml", "2026-06-19", "2026-07-31");

        SheetPlan unchanged = plan(SHEET);
        SheetPlan changed = plan(SHEET.replace("6/19/2026", "8/30/2026"));

        assertThat(unchanged.findings()).noneMatch(finding -> finding.rule().equals("exchange/row-differs"));
        assertThat(changed.changed()).isEmpty();
        assertThat(changed.findings())
                .filteredOn(finding -> finding.rule().equals("exchange/row-differs"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("2026-08-30", "2026-07-31", "targetCompletion", "POAM-001");
    }

    @Test
    void whatAnItemLacksIsAddedOnceTheMappingTellsIt() throws IOException {
        imported(SHEET);
        String mapping = "poam/import/old.csv.mapping.yaml";
        assertThat(trial.text(mapping)).contains("\"Front desk\":").contains("\"Luis Ortega; Dana Lee\":");
        trial.edit(mapping, "\"Front desk\":", "\"Front desk\": dana");

        SheetPlan plan = plan(SHEET);

        assertThat(plan.changed()).containsOnlyKeys("poam/items/POAM-003.yaml");
        trial.apply(plan);
        assertThat(item("POAM-003").owner()).isEqualTo("dana");
    }

    @Test
    void whatIsNoItemIsCounted() throws IOException {
        SheetPlan plan = imported(SHEET);

        assertThat(plan.lines())
                .anyMatch(line -> line.equals("old.csv: columns in row 3, 3 items, 1 empty row, 1 other row"));
        assertThat(plan.findings())
                .filteredOn(finding -> finding.rule().equals("exchange/left-out"))
                .extracting(Finding::message)
                .containsExactly(
                        "1 row above the names of the columns is left out: \"Acme Machining LLC - Plan of Action & Milestones\"",
                        "row 8 is no item: \"Total: 3\"");
    }

    @Test
    void anIdThatIsTakenOrNoProperOneIsReplacedAndKept() throws IOException {
        String sheet = """
                ID,Weakness Name,Controls
                V-1,No lock,3.1.10
                POAM-007,No log,3.3.1
                """;

        trial.take("POAM-007");

        SheetPlan plan = plan(sheet);

        assertThat(plan.created()).containsKeys("poam/items/POAM-008.yaml", "poam/items/POAM-009.yaml");
        trial.apply(plan);
        assertThat(Objects.requireNonNull(item("POAM-008").imported()).id()).isEqualTo("V-1");
        assertThat(Objects.requireNonNull(item("POAM-009").imported()).id()).isEqualTo("POAM-007");
        assertThat(plan(sheet).created()).isEmpty();
    }

    @Test
    void aMappingThatSaysWhatIsNotPossibleIsRefused() throws IOException {
        imported(SHEET);
        trial.edit("poam/import/old.csv.mapping.yaml", "to: owner", "to: ownr");

        SheetPlan plan = plan(SHEET);

        assertThat(plan.created()).isEmpty();
        assertThat(plan.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo("poam/import/old.csv.mapping.yaml");
            assertThat(finding.message()).contains("`ownr`", "`owner`");
        });
    }

    @Test
    void aMappingDecidesWhereColumnsGo() throws IOException {
        trial.write("poam/import/old.csv.mapping.yaml", """
                dates: day-first
                statuses: {Waiting: In Progress}
                sheets:
                  - name: ""
                    header: 1
                    columns:
                      - {name: Thing, to: title}
                      - {name: Until, to: targetCompletion}
                      - {name: Gossip, to: ignore}
                      - {name: Where it is, to: status}
                """);

        imported("""
                Thing,Until,Gossip,Where it is,New
                No lock,3/9/2026,He said,Waiting,more
                """);

        PoamItem item = item("POAM-001");
        assertThat(item.title()).isEqualTo("No lock");
        assertThat(item.targetCompletion()).isEqualTo(LocalDate.of(2026, 9, 3));
        assertThat(item.notes()).contains("New: more").doesNotContain("He said");
        assertThat(item.kind()).isNull();
    }

    @Test
    void aDateThatCanBeTwoDaysIsReadOnceTheOrderIsKnown() throws IOException {
        String sheet = """
                ID,Weakness,Due
                1,No lock,03/04/2026
                2,No log,05/05/2026
                """;

        SheetPlan plan = imported(sheet);

        assertThat(item("POAM-001").targetCompletion()).isNull();
        assertThat(item("POAM-001").notes()).isEqualTo("Due: 03/04/2026");
        assertThat(item("POAM-002").targetCompletion()).isEqualTo(LocalDate.of(2026, 5, 5));
        assertThat(messages(plan, "exchange/bad-value"))
                .containsExactly(
                        "C2: \"03/04/2026\" in \"Due\" can be two days, with the month or the day first (POAM-001)");
        trial.edit("poam/import/old.csv.mapping.yaml", "dates: undecided", "dates: day-first");
        imported(sheet);
        assertThat(item("POAM-001").targetCompletion()).isEqualTo(LocalDate.of(2026, 4, 3));
    }

    @Test
    void oneDateProvesTheOrderOfAll() throws IOException {
        imported("""
                ID,Weakness,Due,Found on
                1,No lock,3/9/2026,30/6/2026
                """);

        assertThat(item("POAM-001").targetCompletion()).isEqualTo(LocalDate.of(2026, 9, 3));
        assertThat(trial.text("poam/import/old.csv.mapping.yaml")).contains("dates: day-first\n");
    }

    @Test
    void datesOfBothOrdersProveNone() throws IOException {
        imported("""
                ID,Weakness,Due
                1,No lock,3/9/2026
                2,No log,30/6/2026
                3,No key,6/30/2026
                """);

        assertThat(item("POAM-001").targetCompletion()).isNull();
        assertThat(item("POAM-002").targetCompletion())
                .isEqualTo(item("POAM-003").targetCompletion());
    }

    @Test
    void aDateAgainstTheMappingMakesTheRestDoubtful() throws IOException {
        trial.write("poam/import/old.csv.mapping.yaml", """
                dates: month-first
                sheets:
                  - name: ""
                    header: 1
                """);

        SheetPlan plan = imported("""
                ID,Weakness,Due
                1,No lock,3/9/2026
                2,No log,30/6/2026
                """);

        assertThat(messages(plan, "exchange/bad-value"))
                .anyMatch(message -> message.contains("no month-first date, so 1 other date"));
    }

    @Test
    void numbersOfDaysAreReadAndTold() throws IOException {
        SheetPlan plan = imported("""
                ID,Weakness,Due
                1,No lock,46203
                """);

        assertThat(item("POAM-001").targetCompletion()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(messages(plan, "exchange/read-as"))
                .containsExactly(
                        "1 cell of \"Due\" count days, as sheet programs do inside; 46203 was read as 2026-06-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ongoing", "TBD", "Q3 FY26", "See milestones", "6/31/2026", "2026-02-30"})
    void whatNamesNoDayIsListedAndKept(String due) throws IOException {
        SheetPlan plan = imported("ID,Weakness,Due\n1,No lock," + due + "\n");

        assertThat(item("POAM-001").targetCompletion()).isNull();
        assertThat(item("POAM-001").notes()).isEqualTo("Due: " + due);
        assertThat(messages(plan, "exchange/bad-value"))
                .containsExactly("C2: \"" + due + "\" in \"Due\" names no day (POAM-001)");
    }

    @Test
    void twoRowsOfOneIdAreTwoItems() throws IOException {
        imported("""
                ID,Weakness
                POAM-001,No lock
                POAM-001,No log
                POAM-001,No log
                """);

        assertThat(item("POAM-001").title()).isEqualTo("No lock");
        assertThat(item("POAM-002").title()).isEqualTo("No log");
        assertThat(Objects.requireNonNull(item("POAM-002").imported()).id()).isEqualTo("POAM-001");
    }

    @Test
    void aLongWeaknessHasItsFirstSentenceAsTitle() throws IOException {
        imported("""
                Weakness,Cost
                "Everybody signs in to the inspection room's computer as one user. %s",$0 (open source)
                """.formatted("Nobody knows who did what. ".repeat(5)));

        PoamItem item = item("POAM-001");
        assertThat(item.title()).isEqualTo("Everybody signs in to the inspection room's computer as one user");
        assertThat(item.deficiency()).contains("Nobody knows");
        assertThat(Objects.requireNonNull(item.resources()).cost()).isNotNull();
        assertThat(item.notes()).isEqualTo("Cost: $0 (open source)");
    }

    @Test
    void tellsWhatIsLeftOpen() throws IOException {
        assertThat(imported(SHEET).lines())
                .contains("2 items came without owner; mvn poam:verify asks for it")
                .contains("1 item came without requirements; mvn poam:verify asks for it");
    }

    @Test
    void nothingThatStandsInARowIsLost() throws IOException {
        imported("""
                ID,Weakness,Milestone,Milestone date,Milestone completed,,Extra
                1,No lock,Tool bought,2026-05-01,,under no name,under an unknown one
                ,,Tool used,soon,,,beside the second milestone
                ,,Tool praised,2026-06-01,perhaps,,
                ,,,2026-07-01,,,
                """);

        PoamItem item = item("POAM-001");
        assertThat(item.milestones())
                .extracting(Milestone::name)
                .containsExactly("Tool bought", "Tool praised completed perhaps");
        assertThat(item.notes())
                .contains(
                        "Column F: under no name",
                        "Extra: under an unknown one",
                        "Tool used (soon)",
                        "Extra: beside the second milestone",
                        "(2026-07-01)");
    }

    @Test
    void aDocumentWithoutItemsIsNotPassedOverInSilence() throws IOException {
        assertThat(trial.plan("notes.md", "# Ideas\n\nA new firewall?\n".getBytes(UTF_8))
                        .findings())
                .extracting(Finding::message)
                .containsExactly("there is no table in it, and no log with a heading for each item");
    }

    private static List<String> messages(SheetPlan plan, String rule) {
        return plan.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::message)
                .toList();
    }

    private SheetPlan imported(String sheet) throws IOException {
        return trial.importing("old.csv", sheet.getBytes(UTF_8));
    }

    private SheetPlan plan(String sheet) throws IOException {
        return trial.plan("old.csv", sheet.getBytes(UTF_8));
    }

    private PoamItem item(String id) throws IOException {
        return trial.item(id);
    }
}
