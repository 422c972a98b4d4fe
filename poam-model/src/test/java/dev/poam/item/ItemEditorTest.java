package dev.poam.item;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.poam.source.RefusedInputException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemEditorTest {

    @Test
    void replacesTheValueAndNothingElse() throws RefusedInputException {
        assertThat(set(
                        "# head\nid: POAM-001\nstatus:   Open   # since May\n\nowner: 'jane'\n",
                        "status",
                        "In Progress"))
                .isEqualTo("# head\nid: POAM-001\nstatus:   In Progress   # since May\n\nowner: 'jane'\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            status: 'Open'        | status: 'Closed'
            status: "Open" # x    | status: "Closed" # x
            {id: A, status: Open} | {id: A, status: Closed}
            status:               | status: Closed
            status: # nothing     | status: Closed # nothing
            status: ~             | status: Closed
            "status": Open        | "status": Closed
            """)
    void keepsTheStyleOfTheValue(String before, String after) throws RefusedInputException {
        assertThat(set(before, "status", "Closed")).isEqualTo(after);
    }

    @Test
    void keepsLineEndsByteOrderMarkAndAMissingLastLineEnd() throws RefusedInputException {
        byte[] before = "\uFEFFid: POAM-001\r\nstatus: Open\r\nowner: jane".getBytes(UTF_8);

        byte[] after = ItemEditor.of("a.yaml", before).set("status", "Closed");

        assertThat(new String(after, UTF_8)).isEqualTo("\uFEFFid: POAM-001\r\nstatus: Closed\r\nowner: jane");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Plain words, with (marks)  | Plain words, with (marks)
            a: b                       | 'a: b'
            it's                       | it's
            'quoted'                   | '''quoted'''
            - dash                     | '- dash'
            a #b                       | 'a #b'
            a#b                        | a#b
            null                       | 'null'
            [x]                        | '[x]'
            2026-06-30                 | 2026-06-30
            """)
    void quotesOnlyWhereNeeded(String value, String written) throws RefusedInputException {
        assertThat(set("title: x\n", "title", value)).isEqualTo("title: " + written + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", " a ", "a\nb", "tab\tx", "\u202Ex", "nel\u0085", "\uD83D\uDD12", "a\u0000b", "x\r\ny"})
    void awkwardValuesComeBackExactly(String value) throws RefusedInputException {
        String text = set("title: x\nnotes: y\n", "title", value);

        assertThat(ItemEditor.of("a.yaml", text.getBytes(UTF_8)).set("notes", "z"))
                .isNotEmpty();
        assertThat(set("{title: x}", "title", value)).startsWith("{title: ");
    }

    @Test
    void addsAFieldBehindItsNeighbourInTheFieldTable() throws RefusedInputException {
        String before = """
                id: POAM-001
                status: Open
                source:
                  type: incident
                    # the incident of May
                # the plan
                notes: x
                """;

        assertThat(set(before, "targetCompletion", "2026-06-30")).isEqualTo("""
                        id: POAM-001
                        status: Open
                        source:
                          type: incident
                            # the incident of May
                        targetCompletion: 2026-06-30
                        # the plan
                        notes: x
                        """);
    }

    @Test
    void addsAMappingValueByValue() throws RefusedInputException {
        Map<String, String> verification = new LinkedHashMap<>();
        verification.put("status", "Verified");
        verification.put("verification.by", "dana");
        verification.put("verification.on", "2026-06-12");
        verification.put("verification.method", "Signed in: refused");

        byte[] after = ItemEditor.of("a.yaml", "id: POAM-001\nstatus: Remediated\nnotes: x".getBytes(UTF_8))
                .set(verification);

        assertThat(new String(after, UTF_8)).isEqualTo("""
                        id: POAM-001
                        status: Verified
                        verification:
                          by: dana
                          on: 2026-06-12
                          method: 'Signed in: refused'
                        notes: x""");
    }

    @Test
    void addsAfterALastLineWithoutEnd() throws RefusedInputException {
        assertThat(set("id: POAM-001\r\nstatus: Open", "notes", "x"))
                .isEqualTo("id: POAM-001\r\nstatus: Open\r\nnotes: x");
    }

    @Test
    void setsAValueInAListOfMappings() throws RefusedInputException {
        String before = "milestones:\n  - name: a\n    target: 2026-06-01 # soon\n  - {name: b, target: 2026-07-01}\n";

        assertThat(set(set(before, "milestones[0].target", "2026-06-02"), "milestones[1].completed", "2026-07-02"))
                .isEqualTo("milestones:\n  - name: a\n    target: 2026-06-02 # soon\n  - {name: b, target: 2026-07-01,"
                        + " completed: 2026-07-02}\n");
    }

    @Test
    void addsAValueToAMappingInAList() throws RefusedInputException {
        assertThat(set("milestones:\n- name: a\n  target: 2026-06-01\n", "milestones[0].completed", "2026-06-02"))
                .isEqualTo("milestones:\n- name: a\n  target: 2026-06-01\n  completed: 2026-06-02\n");
    }

    @Test
    void writesSeveralLinesUnderALiteral() throws RefusedInputException {
        assertThat(set("id: POAM-001\n", "notes", "First.\n\nSecond."))
                .isEqualTo("id: POAM-001\nnotes: |-\n  First.\n\n  Second.\n");
    }

    @Test
    void replacesABlockScalar() throws RefusedInputException {
        assertThat(set("notes: |\n  one\n  two\n\n# next\ntags: [a]\n", "notes", "three"))
                .isEqualTo("notes: three\n\n# next\ntags: [a]\n");
    }

    @Test
    void appendsToAList() throws RefusedInputException {
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("type", "scan");
        evidence.put("path", "poam/evidence/scan.txt");

        assertThat(append("evidence:\n  - type: ticket\n    url: x\n    # more\ntags: []\n", "evidence", evidence))
                .isEqualTo("evidence:\n  - type: ticket\n    url: x\n    # more\n  - type: scan\n    path:"
                        + " poam/evidence/scan.txt\ntags: []\n");
        assertThat(append("evidence: [{type: ticket}]\n", "evidence", evidence))
                .isEqualTo("evidence: [{type: ticket}, {type: scan, path: poam/evidence/scan.txt}]\n");
        assertThat(append("id: A\nnotes: x\n", "evidence", evidence))
                .isEqualTo("id: A\nevidence:\n  - type: scan\n    path: poam/evidence/scan.txt\nnotes: x\n");
        assertThat(append("evidence:\nid: A\n", "evidence", evidence))
                .isEqualTo("evidence:\n  - type: scan\n    path: poam/evidence/scan.txt\nid: A\n");
        assertThat(append("evidence: []\n", "evidence", evidence))
                .isEqualTo("evidence: [{type: scan, path: poam/evidence/scan.txt}]\n");
    }

    @Test
    void editsFrontMatterAndLeavesTheProse() throws RefusedInputException {
        String before = "---\r\nid: POAM-001\r\nstatus: Open\r\n---\r\n\r\n## Notes\r\n\r\nstatus: Open\r\n";

        byte[] after = ItemEditor.of("a.md", before.getBytes(UTF_8)).set("status", "Closed");
        byte[] more = ItemEditor.of("a.md", after).set("owner", "jane");

        assertThat(new String(more, UTF_8))
                .isEqualTo("---\r\nid: POAM-001\r\nstatus: Closed\r\nowner: jane\r\n---\r\n\r\n## Notes\r\n\r\nstatus:"
                        + " Open\r\n");
    }

    @Test
    void doesNotGiveAFieldTwiceThatIsProse() {
        RefusedInputException refused = catchThrowableOfType(
                RefusedInputException.class,
                () -> ItemEditor.of("a.md", "---\nid: POAM-001\n---\n## Notes\nx\n".getBytes(UTF_8))
                        .set("notes", "y"));

        assertThat(refused.problem().message()).isEqualTo("`notes` is prose under a heading");
        assertThat(refused.problem().position()).hasToString("4:1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status: [Open]               | status
            milestones: []               | milestones[0].target
            milestones: {name: a}        | milestones[0].name
            id: A                        | milestones[0].name
            verification: none           | verification.by
            """)
    void refusesWhatItCanNotDoSurely(String text, String field) {
        RefusedInputException refused =
                catchThrowableOfType(RefusedInputException.class, () -> set(text + "\n", field, "x"));

        assertThat(refused.problem().message())
                .isEqualTo("`" + field + "` can not be changed without touching what is around it");
    }

    @Test
    void refusesAFileThatGivesANameTwice() {
        assertThatThrownBy(() -> set("status: Open\nstatus: Closed\n", "status", "Open"))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("given twice");
    }

    @Test
    void aPathThatIsNoneIsAMistakeOfTheCaller() throws RefusedInputException {
        ItemEditor editor = ItemEditor.of("a.yaml", "id: A\n".getBytes(UTF_8));

        assertThatThrownBy(() -> editor.set("milestones[x]", "y")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> editor.set("", "y")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String set(String text, String field, String value) throws RefusedInputException {
        return new String(ItemEditor.of("a.yaml", text.getBytes(UTF_8)).set(field, value), UTF_8);
    }

    private static String append(String text, String list, Map<String, String> element) throws RefusedInputException {
        return new String(ItemEditor.of("a.yaml", text.getBytes(UTF_8)).append(list, element), UTF_8);
    }
}
