package dev.poam.exchange.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.exchange.extract.SampleExtract;
import dev.poam.exchange.extract.SampleItems;
import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OscalGapsTest {

    private static final String WHOLE = """
            id: POAM-001
            status: Open
            requirements: [3.5.3]
            risk: {impact: high}
            targetCompletion: 2026-07-31
            remediation: {plan: Enrol keys.}
            milestones: [{name: Enrolled, start: 2026-06-01, target: 2026-07-17}]
            """;

    @TempDir
    private Path root;

    @Test
    void anItemThatGivesAllIsNotTold() {
        assertThat(gaps(WHOLE)).isEmpty();
    }

    @Test
    void itemsOfAllKindsGiveAll() {
        assertThat(OscalDocument.findings(SampleItems.of(root))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            targetCompletion: 2026-07-31 | '' | the risk would have no deadline: see `targetCompletion`
            impact: high | '' | the risk would have no impact: see `risk.impact`
            3.5.3 | 9.9.9 | the risk would have no recommendation: see `requirements`
            name: Enrolled, | '' | a milestone would have no description: see `milestones[0].name`
            , target: 2026-07-17 | '' | a milestone would have no time: see `milestones[0].target`
            start: 2026-06-01 | start: 2026-07-18 | a milestone would start after its end: see `milestones[0].start`
            """)
    void whatIsMissingIsTold(String given, String instead, String message) {
        assertThat(gaps(WHOLE.replace(given, instead)))
                .singleElement()
                .satisfies(gap -> assertThat(gap.message()).isEqualTo("in the OSCAL document " + message))
                .satisfies(gap -> assertThat(gap.severity()).isEqualTo(Severity.INFO));
    }

    @Test
    void aPlanWithoutMilestonesIsTold() {
        assertThat(gaps(WHOLE.replaceAll("milestones:.*\n", "")))
                .singleElement()
                .satisfies(gap -> assertThat(gap.message()).contains("the plan would have no milestone"));
    }

    @Test
    void noPlanAtAllIsTold() {
        assertThat(gaps(WHOLE.replaceAll("(remediation|milestones):.*\n", "")))
                .singleElement()
                .satisfies(gap -> assertThat(gap.message()).contains("the risk would have no plan"));
    }

    @Test
    void theEndOfAnAcceptanceIsADeadlineAndItsRationaleAPlan() {
        assertThat(gaps(WHOLE.replaceAll("(remediation|milestones|targetCompletion):.*\n", "")
                        + "deferral: {rationale: Not worth it., until: 2027-06-30}\n"))
                .isEmpty();
    }

    private List<Finding> gaps(String yaml) {
        return OscalDocument.findings(SampleExtract.withItem(root, yaml));
    }
}
