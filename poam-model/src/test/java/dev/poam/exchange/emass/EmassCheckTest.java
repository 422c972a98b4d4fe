package dev.poam.exchange.emass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.extract.SampleExtract;
import dev.poam.exchange.workbook.CellDump;
import dev.poam.rule.Finding;
import dev.poam.testing.TestRepository;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each sentence of the template's instructions, once with an item that follows it and once with one that does not. */
class EmassCheckTest {

    private static final String ONGOING = """
            id: POAM-001
            title: One
            status: Open
            owner: jane
            deficiency: Two
            source: {type: security-audit}
            targetCompletion: 2026-06-19
            resources: {personHours: 4}
            milestones: [{name: Done, target: 2026-06-19, completed: 2026-06-18}]
            """;

    private static final String COMPLETED =
            ONGOING.replace("status: Open", "status: Closed") + "actualCompletion: 2026-06-18\n";

    private static final String ACCEPTED =
            ONGOING + "deferral: {rationale: Too dear., acceptedBy: ellen, until: 2027-06-30}\n";

    @TempDir
    private Path root;

    private int made;

    @ParameterizedTest
    @ValueSource(strings = {"Open", "In Progress", "Remediated", "Verified"})
    void whatIsWholeIsTakenIn(String status) {
        assertThat(refusals(ONGOING.replace("Open", status))).isEmpty();
    }

    @Test
    void whatIsCompleteAndWholeIsTakenIn() {
        assertThat(refusals(COMPLETED)).isEmpty();
    }

    @Test
    void aCompleteItemWithoutTheDayIsRefused() {
        assertThat(refusals(COMPLETED.replaceAll("actualCompletion:.*", "")))
                .containsExactly("eMASS refuses an item that is Completed without the day of its completion");
    }

    @Test
    void anAcceptedRiskIsTakenInWithoutMilestonesAndDate() {
        Map<String, String> cells = CellDump.cells(EmassWorkbook.render(extract(ACCEPTED), EmassLayout.NAVY), "POA&M");

        assertThat(refusals(ACCEPTED.replaceAll("(milestones|targetCompletion):.*\n", "")))
                .isEmpty();
        assertThat(cells).containsEntry("F8", "Risk Accepted").doesNotContainKeys("G8", "K8", "L8", "N8");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            deficiency: Two, deficiency
            targetCompletion: 2026-06-19, targetCompletion
            resources: {personHours: 4}, resources
            source: {type: security-audit}, source.type
            'milestones: [{name: Done, target: 2026-06-19, completed: 2026-06-18}]', milestones
            'name: Done,', milestones[0].name
            ', target: 2026-06-19, completed', milestones[0].target
            """)
    void anOngoingItemWithoutIsRefused(String given, String field) {
        String instead = given.endsWith("completed") ? ", completed" : "";

        assertThat(refusals(ONGOING.replace(given, instead)))
                .containsExactly("eMASS refuses an item that is Ongoing without `" + field + "`");
    }

    @Test
    void resourcesThatSayNothingAreNone() {
        assertThat(refusals(ONGOING.replace("{personHours: 4}", "{}")))
                .containsExactly("eMASS refuses an item that is Ongoing without `resources`");
    }

    @Test
    void anItemThatNobodysOrganizationHasIsRefused() {
        try (TestRepository made = TestRepository.create(root)) {
            made.commit().write("poam/items/POAM-001.yaml", ONGOING).land();
        }

        assertThat(messages(SampleExtract.of(root, "2026-06-30")))
                .containsExactly("eMASS refuses an item that is Ongoing without an organization for its `owner`");
    }

    @Test
    void anAcceptedRiskWithoutAReasonIsRefused() {
        assertThat(refusals(ACCEPTED.replace("rationale: Too dear., ", "")))
                .containsExactly("eMASS refuses an item that is Risk Accepted without `deferral.rationale`");
    }

    @Test
    void aCompleteItemWithAnOpenMilestoneIsRefused() {
        assertThat(refusals(COMPLETED.replace(", completed: 2026-06-18", "")))
                .containsExactly("eMASS refuses an item that is Completed without `milestones[0].completed`");
    }

    @Test
    void aCompleteItemWithoutACommentIsRefused() {
        assertThat(refusals(COMPLETED.replace("owner: jane\n", "")))
                .containsExactly("eMASS refuses an item that is Completed without a comment: `notes` or an `owner`");
    }

    @Test
    void aCompletionInTheFutureIsRefused() {
        assertThat(refusals(COMPLETED.replace("actualCompletion: 2026-06-18", "actualCompletion: 2026-07-01")))
                .containsExactly("eMASS refuses a completion in the future: 2026-07-01");
    }

    @Test
    void aMilestoneAfterTheEndIsRefused() {
        assertThat(refusals(ONGOING.replace("target: 2026-06-19", "target: 2026-06-20")))
                .containsExactly("eMASS refuses a milestone on 2026-06-20, after the item's end on 2026-06-19");
    }

    @Test
    void ofAnAcceptedRiskMilestonesAreNotAskedFor() {
        assertThat(refusals(ACCEPTED.replace("target: 2026-06-19,", "target: 2026-09-19,")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            deficiency: Two, deficiency, 2000
            notes:, notes, 2000
            interimMitigation:, interimMitigation, 2000
            """)
    void aTextThatFitsIsNotTold(String given, String field, int longest) {
        String base = given.endsWith(":") ? ONGOING + given + " " : ONGOING.replace(given, field + ": ");
        int own = field.equals("interimMitigation") ? 0 : 100;

        assertThat(tooLong(base.replaceFirst(field + ": ", field + ": " + "x".repeat(longest - own))))
                .isEmpty();
        assertThat(tooLong(base.replaceFirst(field + ": ", field + ": " + "x".repeat(longest + 1))))
                .singleElement()
                .asString()
                .contains("`" + field + "`", "cut to " + longest);
    }

    @Test
    void aLongNameOfAMilestoneIsTold() {
        assertThat(tooLong(ONGOING.replace("name: Done", "name: " + "x".repeat(2001))))
                .singleElement()
                .asString()
                .contains("`milestones[0].name`");
    }

    private List<String> refusals(String yaml) {
        return messages(extract(yaml));
    }

    private static List<String> messages(Extract extract) {
        return EmassCheck.of(extract).stream()
                .filter(finding -> finding.rule().equals("exchange/emass-refused"))
                .map(Finding::message)
                .toList();
    }

    private List<String> tooLong(String yaml) {
        return EmassCheck.of(extract(yaml)).stream()
                .filter(finding -> finding.rule().equals("exchange/emass-too-long"))
                .map(Finding::message)
                .toList();
    }

    private Extract extract(String yaml) {
        made++;
        return SampleExtract.withItem(root.resolve(String.valueOf(made)), yaml);
    }
}
