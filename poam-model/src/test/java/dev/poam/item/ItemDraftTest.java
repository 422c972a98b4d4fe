package dev.poam.item;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.poam.source.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ItemDraftTest {

    private static final String LONG =
            "Five accounts with administrator roles: global, security, mail, device and billing "
                    + "sign in with a password alone. # One-time codes are asked for at the VPN only.";

    private static final ItemDraft DRAFT = ItemDraft.of("POAM-017")
            .with("kind", "operational")
            .with("title", "MFA: none for administrators")
            .with("status", "Open")
            .with("priority", "High")
            .with("owner", "luis")
            .with("requirements", List.of("IA.L2-3.5.3", "3.5.3[a]"))
            .with("source.type", "self-assessment")
            .with("source.reference", "2026-05-self")
            .with("source.identified", "2026-05-12")
            .with("risk.impact", "high")
            .with("risk.cvss", "9.8")
            .with("deficiency", LONG)
            .with("notes", "One.\n\nTwo.")
            .with("remediation.plan", (String) null);

    @Test
    void aYamlDraftIsAnItemThatMayOnlyLackItsPlan() {
        ItemReading reading = yaml(DRAFT.yaml("../schema/poam-item.schema.json"));

        assertThat(reading.problems())
                .isNotEmpty()
                .allSatisfy(problem ->
                        assertThat(problem.level()).as(problem.message()).isEqualTo(Problem.Level.WARNING));
        PoamItem item = Objects.requireNonNull(reading.item());
        assertThat(item.title()).isEqualTo("MFA: none for administrators");
        assertThat(item.requirements()).containsExactly("IA.L2-3.5.3", "3.5.3[a]");
        assertThat(item.deficiency()).isEqualTo(LONG);
        assertThat(item.risk()).isEqualTo(new Risk(Impact.HIGH, new BigDecimal("9.8"), null));
        assertThat(item.notes()).isEqualTo("One.\n\nTwo.");
    }

    @Test
    void listsOfMappingsAreWrittenElementByElement() {
        ItemDraft draft = DRAFT.withEach(
                        "milestones", List.of(Map.of("name", "Keys: enrolled"), Map.of("target", "2026-06-10")))
                .with("imported.from", "old.csv, row 2")
                .with("imported.on", "2026-06-04")
                .withEach("imported.claims", List.of(Map.of("status", "Open")));

        PoamItem item = Objects.requireNonNull(yaml(draft.yaml(null)).item());

        assertThat(item.milestones())
                .extracting(Milestone::name, Milestone::target)
                .containsExactly(tuple("Keys: enrolled", null), tuple(null, LocalDate.of(2026, 6, 10)));
        assertThat(Objects.requireNonNull(item.imported()).claims())
                .containsExactly(new Imported.Claim(Status.OPEN, null));
    }

    @Test
    void aMarkdownDraftIsTheSameItem() {
        PoamItem fromYaml = Objects.requireNonNull(yaml(DRAFT.yaml(null)).item());
        ItemReading reading = markdown(DRAFT.markdown());

        PoamItem item = Objects.requireNonNull(reading.item());
        assertThat(reading.problems())
                .isNotEmpty()
                .allSatisfy(problem ->
                        assertThat(problem.level()).as(problem.message()).isEqualTo(Problem.Level.WARNING));
        assertThat(item)
                .usingRecursiveComparison()
                .ignoringFields("path", "positions")
                .isEqualTo(fromYaml);
    }

    @Test
    void beginsWithTheSchemaForEditors() {
        assertThat(DRAFT.yaml("../schema/poam-item.schema.json"))
                .startsWith("# yaml-language-server: $schema=../schema/poam-item.schema.json\nid: POAM-017\n");
    }

    @Test
    void asksForWhatIsMissing() {
        String text = ItemDraft.of("POAM-017").yaml(null);

        assertThat(text).contains("\nowner: # who answers for the item\n", "\nsource:\n  type: # how the");
        assertThat(yaml(text).problems())
                .filteredOn(problem -> problem.level() == null)
                .extracting(Problem::kind)
                .containsOnly(Problem.Kind.MISSING_FIELD);
    }

    @Test
    void whatIsCommentedOutIsRightOnceItIsUncommented() {
        String text = DRAFT.yaml(null)
                .replace("status: Open", "status: Verified")
                .replaceAll("(?m)^# (?=[ a-z])", "")
                .replaceAll("(?m)^# [A-Z].*\n", "");

        ItemReading reading = yaml(text);

        assertThat(reading.problems()).as(text).isEmpty();
        PoamItem item = Objects.requireNonNull(reading.item());
        assertThat(item.milestones()).hasSize(1);
        assertThat(item.evidence()).hasSize(1);
        assertThat(item.verification()).isNotNull();
    }

    @Test
    void everyLineFitsAReview() {
        assertThat(DRAFT.yaml(null).lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(160));
    }

    @Test
    void aFieldThatIsNoneIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> ItemDraft.of("POAM-001").with("dueDate", "2026-06-30"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ItemReading yaml(String text) {
        return ItemReader.read("poam/items/POAM-017.yaml", text.getBytes(UTF_8));
    }

    private static ItemReading markdown(String text) {
        return ItemReader.read("poam/items/POAM-017.md", text.getBytes(UTF_8));
    }
}
