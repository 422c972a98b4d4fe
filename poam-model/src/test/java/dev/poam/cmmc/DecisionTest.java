package dev.poam.cmmc;

import static dev.poam.cmmc.SampleAssessment.SUBMITTED;
import static dev.poam.cmmc.SampleAssessment.allMet;
import static dev.poam.cmmc.SampleAssessment.onePointers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.project.FipsUse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {

    private static final LocalDate DAY_180 = LocalDate.of(2026, 11, 10);

    private static final String ID = onePointers(1).get(0);

    @ParameterizedTest
    @CsvSource({"2026-05-14, 2026-11-10", "2026-11-21, 2027-05-20", "2024-02-29, 2024-08-27"})
    void countsOneHundredAndEightyDays(LocalDate statusDate, LocalDate due) {
        assertThat(Deadlines.closeoutDue(statusDate)).isEqualTo(due);
    }

    @Test
    void isConditionalOnDay180AndExpiredOnDay181() {
        SampleAssessment assessment = allMet().notMet(ID);

        assertThat(assessment.decision(DAY_180).standing()).isEqualTo(Standing.CONDITIONAL);
        assertThat(assessment.decision(DAY_180.plusDays(1)).standing()).isEqualTo(Standing.EXPIRED);
        assertThat(assessment.decision(DAY_180).closeoutDue()).contains(DAY_180);
    }

    @Test
    void becomesFinalWhenTheCloseoutIsPostedOnDay180() {
        Decision decision = allMet().notMet(ID).closedOut(DAY_180, ID).decision(DAY_180.plusDays(1));

        assertThat(decision.standing()).isEqualTo(Standing.FINAL);
        assertThat(decision.statusDate()).contains(SUBMITTED);
        assertThat(decision.scorecard().score()).hasValue(110);
    }

    @Test
    void expiresWhenTheCloseoutIsPostedOnDay181() {
        Decision decision =
                allMet().notMet(ID).closedOut(DAY_180.plusDays(1), ID).decision(DAY_180.plusDays(1));

        assertThat(decision.standing()).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void expiresWhenOneRequirementIsNotClosedOut() {
        SampleAssessment assessment = allMet().notMet(onePointers(2)).closedOut(DAY_180, ID);

        assertThat(assessment.decision(DAY_180).standing()).isEqualTo(Standing.CONDITIONAL);
        assertThat(assessment.decision(DAY_180.plusDays(1)).standing()).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void doesNotCountACloseoutBeforeItIsPosted() {
        assertThat(allMet().notMet(ID).closedOut(null, ID).decision(DAY_180).standing())
                .isEqualTo(Standing.CONDITIONAL);
    }

    @Test
    void closesOutNothingButAConditionalStatus() {
        Decision decision =
                allMet().notMet("3.12.2").closedOut(DAY_180, "3.12.2").decision(DAY_180);

        assertThat(decision.standing()).isEqualTo(Standing.NONE);
        assertThat(decision.scorecard().score()).hasValue(107);
    }

    @Test
    void isFinalForThreeYearsFromTheStatusDate() {
        assertThat(allMet().decision(LocalDate.of(2029, 5, 14)).standing()).isEqualTo(Standing.FINAL);
        assertThat(allMet().decision(LocalDate.of(2029, 5, 15)).standing()).isEqualTo(Standing.EXPIRED);
        assertThat(Deadlines.finalUntil(LocalDate.of(2028, 2, 29))).isEqualTo(LocalDate.of(2031, 2, 28));
    }

    @Test
    void tellsWhereAnAssessmentWouldLeadToBeforeItIsSubmitted() {
        Decision decision = allMet().notMet(ID).submitted(null).decision(DAY_180.plusYears(1));

        assertThat(decision.standing()).isEqualTo(Standing.CONDITIONAL);
        assertThat(decision.statusDate()).isEmpty();
        assertThat(decision.closeoutDue()).isEmpty();
    }

    @Test
    void expects110WhenTheLastItemIsDone() {
        AssessmentPlan plan = new AssessmentPlan(List.of(
                SampleAssessment.item(1, "Open", ID, "targetCompletion: 2026-08-01"),
                SampleAssessment.item(2, "In Progress", "3.1.5", "targetCompletion: 2026-09-30")));
        AssessmentPlan undated = new AssessmentPlan(List.of(
                SampleAssessment.item(1, "Open", ID, "targetCompletion: 2026-08-01"),
                SampleAssessment.item(2, "Open", "3.1.5", "")));

        assertThat(plan.expectedCompletion()).contains(LocalDate.of(2026, 9, 30));
        assertThat(undated.expectedCompletion()).isEmpty();
    }

    @Test
    void computesWhatAFixWouldBring() {
        Decision decision = allMet().notMet(onePointers(22)).fips(FipsUse.NONE).decision(SUBMITTED);

        assertThat(decision.standing()).isEqualTo(Standing.NONE);
        assertThat(decision.pointsToThreshold()).hasValue(5);
        assertThat(decision.ifFixed(List.of("3.13.11")).standing()).isEqualTo(Standing.CONDITIONAL);
        assertThat(decision.ifFixed(onePointers(22)).standing()).isEqualTo(Standing.NONE);
    }

    @Test
    void asksForAnAffirmationWithEachStatusAndOnEachAnniversary() {
        assertThat(Deadlines.affirmations(SUBMITTED, null, false)).containsExactly(SUBMITTED);
        assertThat(Deadlines.affirmations(SUBMITTED, LocalDate.of(2026, 9, 10), true))
                .containsExactly(
                        SUBMITTED,
                        LocalDate.of(2026, 9, 10),
                        LocalDate.of(2027, 5, 14),
                        LocalDate.of(2028, 5, 14),
                        LocalDate.of(2029, 5, 14));
    }

    @Test
    void keepsArtifactsForSixYears() {
        assertThat(Deadlines.retainUntil(SUBMITTED)).isEqualTo(LocalDate.of(2032, 5, 14));
    }

    @Test
    void countsTenBusinessDaysForAReevaluation() {
        LocalDate friday = LocalDate.of(2026, 5, 1);

        assertThat(Deadlines.reevaluationUntil(friday, null)).isEqualTo(LocalDate.of(2026, 5, 15));
        assertThat(Deadlines.reevaluationUntil(friday, LocalDate.of(2026, 5, 6)))
                .isEqualTo(LocalDate.of(2026, 5, 6));
    }
}
