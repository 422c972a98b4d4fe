package dev.poam.rule;

import dev.poam.cmmc.AssessmentPlan;
import dev.poam.cmmc.Decision;
import dev.poam.cmmc.Determination;
import dev.poam.cmmc.RequirementScore;
import dev.poam.item.Kind;
import dev.poam.item.PoamItem;
import java.util.List;

/** Finds open operational items about requirements that the newest assessment found not met. */
final class DeficientSinceAssessment extends DecisionRule {

    DeficientSinceAssessment() {
        super(
                "operational/not-met",
                Severity.WARNING,
                "An operational item is about a requirement that is met",
                "32 CFR 170.4, temporary deficiency; 170.24(b)(1)(ii)");
    }

    @Override
    void check(Decision decision, Inspection inspection, Reporter reporter) {
        for (PoamItem item : inspection.project().items()) {
            if (item.kind() == Kind.OPERATIONAL && item.isOpen()) {
                List<String> notMet = AssessmentPlan.requirementsOf(item).stream()
                        .filter(requirement -> isNotMet(requirement, decision))
                        .filter(requirement -> !decision.plan().requirements().contains(requirement))
                        .toList();
                if (!notMet.isEmpty()) {
                    reporter.report(
                            item,
                            "kind",
                            "the assessment " + decision.assessment().id() + " found " + Wording.and(notMet)
                                    + " not met, and an operational item counts only where the requirement was met",
                            "Make it an item of the kind assessment, or write one beside it: the deduction stands until"
                                    + " the requirement is assessed again.");
                }
            }
        }
    }

    private static boolean isNotMet(String requirement, Decision decision) {
        return decision.scorecard()
                .requirement(requirement)
                .map(RequirementScore::determination)
                .filter(Determination.NOT_MET::equals)
                .isPresent();
    }
}
