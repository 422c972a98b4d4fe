package dev.poam.exchange.sheet.file;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.rule.Finding;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsOutWhatPartsTheCells(String separator) {
        String text = "ID,Weakness,Due\nV-1,\"No lock; no log\",6/30/2026\n".replace(",", separator);

        assertThat(csv(text).get(1).cells()).containsExactly("V-1", "No lock; no log", "6/30/2026");
    }

    @Test
    void heedsTheSeparatorThatTheFirstLineStates() {
        assertThat(csv("sep=;\nID;Weakness\nV-1;a, b, c, d\n").get(2).cells()).containsExactly("V-1", "a, b, c, d");
    }

    @Test
    void numbersRowsAsASheetProgramDoes() {
        assertThat(csv("ID,Weakness\n\nV-1,\"two\nlines\"\nV-2,one\n"))
                .extracting(SheetRow::number)
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void keepsWhatStandsBeforeAnUnclosedQuote() {
        SheetFile file = read("old.csv", "ID,Weakness\nV-1,No lock\nV-2,\"No log\nV-3,No key\n".getBytes(UTF_8));

        assertThat(file.sheets().get(0).rows()).hasSize(2);
        assertThat(file.findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("row 3", "never closed");
    }

    @Test
    void readsWindowsTextAndSaysSo() {
        SheetFile file = read("old.csv", "ID,Owner\nV-1,J\u00f6rg\n".getBytes(Charset.forName("windows-1252")));

        assertThat(file.sheets().get(0).rows().get(1).cells()).containsExactly("V-1", "J\u00f6rg");
        assertThat(file.findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("windows-1252");
    }

    @Test
    void readsWhatExcelCallsUnicodeText() {
        SheetFile file = read("old.csv", "\uFEFFID\tOwner\nV-1\tJ\u00f6rg\n".getBytes(UTF_16LE));

        assertThat(file.sheets().get(0).rows().get(1).cells()).containsExactly("V-1", "J\u00f6rg");
    }

    @Test
    void refusesWhatIsNoText() {
        assertThat(read("old.csv", new byte[] {'a', 0, 'b'}).findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("no text");
    }

    @Test
    void refusesTenThousandColumns() {
        SheetFile file = read("old.csv", ("ID" + ",x".repeat(10_000)).getBytes(UTF_8));

        assertThat(file.sheets()).isEmpty();
        assertThat(file.findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("10001 columns");
    }

    @Test
    void refusesACellLongerThanAnyItem() {
        SheetFile file = read("old.csv", ("ID,Weakness\nV-1," + "x".repeat(300_000)).getBytes(UTF_8));

        assertThat(file.findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("300000 characters");
    }

    @Test
    void emptyCellsToTheRightAreNoColumns() {
        SheetFile file = read("old.csv", ("ID,Weakness" + ",".repeat(16_382) + "\nV-1,No lock\n").getBytes(UTF_8));

        assertThat(file.findings()).isEmpty();
        assertThat(file.sheets().get(0).rows().get(0).cells()).containsExactly("ID", "Weakness");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><table><tr><td>ID</td></tr></table></html>",
                "\n <html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">",
                "<table border=1><tr><th>ID</th></tr></table>",
                "<?xml version=\"1.0\"?><Workbook/>"
            })
    void refusesAWebPageUnderTheNameOfASheet(String page) {
        SheetFile file = read("old.csv", page.getBytes(UTF_8));

        assertThat(file.sheets()).isEmpty();
        assertThat(file.findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("web page");
    }

    @Test
    void readsTheTablesOfMarkdownUnderTheirHeadings() {
        SheetFile file = markdown("""
                # Plan

                Some words.

                ## Open

                | ID | Weakness | Due |
                |----|----------|-----|
                | V-1 | **No** lock \\| log<br>at all | 6/30/2026 |

                ## Closed

                | ID | Weakness |
                |----|----------|
                | V-2 | `sudo` for [all](https://example.com) |
                """);

        assertThat(file.sheets()).extracting(Sheet::name).containsExactly("Open", "Closed");
        SheetRow row = file.sheets().get(0).rows().get(1);
        assertThat(row.number()).isEqualTo(9);
        assertThat(row.cells()).containsExactly("V-1", "No lock | log\nat all", "6/30/2026");
        assertThat(file.sheets().get(1).rows().get(1).cells()).containsExactly("V-2", "sudo for all");
    }

    @Test
    void readsALogInProse() {
        SheetFile file = markdown("""
                # POA&M log

                Kept by Luis.

                ### POAM-001: No MFA for administrators

                **Status:** In Progress
                **Owner:** Luis Ortega

                - **Control**: 3.5.3
                - **Due:** 2026-06-30

                #### Milestones

                1. Buy keys (2026-05-29)
                2. Enforce policy (2026-06-10)

                ### POAM-002 - Old firewall

                It is ten years old.

                **Status:** Open

                ## Appendix

                **Status:** of nothing
                """);

        Sheet log = file.sheets().get(0);
        assertThat(log.rows().get(0).cells())
                .containsExactly("ID", "Title", "Status", "Owner", "Control", "Due", "Milestones", "Text");
        assertThat(log.rows().get(1).cells())
                .containsExactly(
                        "POAM-001",
                        "No MFA for administrators",
                        "In Progress",
                        "Luis Ortega",
                        "3.5.3",
                        "2026-06-30",
                        "1. Buy keys (2026-05-29)\n2. Enforce policy (2026-06-10)",
                        "");
        assertThat(log.rows().get(2).cells())
                .containsExactly("POAM-002", "Old firewall", "Open", "", "", "", "", "It is ten years old.");
        assertThat(log.rows().get(2).number()).isEqualTo(18);
    }

    @Test
    void aHeadingOfAPartOfTheDocumentIsNoItem() {
        SheetFile file = markdown("""
                ## Section 1: Open items
                ## POA&M 2026

                | ID | Weakness |
                |----|----------|
                | V-1 | No lock |

                ## AC-1 Access control

                ### POAM-001 \u2014 No key
                **Status.** Open

                ---

                # Closing words
                **Status:** fine
                """);

        assertThat(file.sheets()).extracting(Sheet::name).containsExactly("POA&M 2026", "Log");
        assertThat(file.sheets().get(1).rows())
                .extracting(SheetRow::cells)
                .containsExactly(List.of("ID", "Title", "Status"), List.of("POAM-001", "No key", "Open"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POAM-2026-001: No key",
                "POA&M-SPRS-1: No key",
                "[POAM-001] No key",
                "Finding 4 - No key",
                "#12 No key",
                "V-9. No key",
                "\u2705 POAM-001 | No key"
            })
    void knowsAnItemByManyNames(String heading) {
        SheetFile file = markdown("### " + heading + "\n\n- **Status:** Open\n");

        List<String> item = file.sheets().get(0).rows().get(1).cells();
        assertThat(item.get(0)).matches(".*[0-9]");
        assertThat(item.subList(1, 3)).containsExactly("No key", "Open");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| Field | Value |\n|---|---|\n| **Status** | Open |\n| Owner | Dana |\n",
                "| **Status** | Open |\n|---|---|\n| **Owner** | Dana |\n"
            })
    void readsATableOfTheFieldsOfOneItem(String table) {
        SheetFile file = markdown("### POAM-001: No key\n\n" + table);

        assertThat(file.sheets().get(0).rows())
                .extracting(SheetRow::cells)
                .containsExactly(
                        List.of("ID", "Title", "Status", "Owner"), List.of("POAM-001", "No key", "Open", "Dana"));
    }

    @Test
    void aBoldLineIsTheHeadingOfAnItem() {
        SheetFile file = markdown("""
                ### Closed items

                **POA&M-001: No key**

                - **Status:** Closed

                **POA&M-002: No lock**

                **Status:** Open

                ## Process

                **Status:** fine
                """);

        assertThat(file.sheets().get(0).rows())
                .extracting(SheetRow::cells)
                .containsExactly(
                        List.of("ID", "Title", "Status"),
                        List.of("POA&M-001", "No key", "Closed"),
                        List.of("POA&M-002", "No lock", "Open"));
    }

    @Test
    void anItemWithNothingBelowItIsNotLost() {
        SheetFile file = markdown("## POAM-001: No key\n\n### POAM-002: No lock\n\n**Status:** Open\n");

        assertThat(file.sheets().get(0).rows())
                .extracting(SheetRow::cells)
                .containsExactly(
                        List.of("ID", "Title", "Status"),
                        List.of("POAM-001", "No key", ""),
                        List.of("POAM-002", "No lock", "Open"));
    }

    @Test
    void readsATableBelowANameOfAField() {
        SheetFile file = markdown("""
                ### POAM-001: No key

                **Milestones:**

                | # | Milestone | Due | State |
                |---|---|---|---|
                | 1 | Buy keys | 2026-05-29 | done |
                """);

        assertThat(file.sheets().get(0).rows().get(1).cells())
                .containsExactly("POAM-001", "No key", "1 | Buy keys | 2026-05-29 | done");
    }

    @Test
    void hostileMarkdownStaysText() {
        SheetFile file = markdown("""
                | ID | Weakness |
                |----|----------|
                | V-1 | <script>alert(1)</script> ![x](javascript:alert(1)) &lt;b&gt; |
                """);

        assertThat(file.sheets().get(0).rows().get(1).cell(1)).isEqualTo("<script>alert(1)</script> x <b>");
    }

    @Test
    void refusesMarkdownThatKeepsAParserBusy() {
        assertThat(markdown("[a](".repeat(5_000)).findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("too intricate");
    }

    private static List<SheetRow> csv(String text) {
        return read("old.csv", text.getBytes(UTF_8)).sheets().get(0).rows();
    }

    private static SheetFile markdown(String text) {
        return read("old.md", text.getBytes(UTF_8));
    }

    private static SheetFile read(String name, byte[] content) {
        return SheetFiles.read(name, content);
    }
}
