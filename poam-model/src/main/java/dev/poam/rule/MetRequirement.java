package dev.poam.rule;

import dev.poam.catalog.Catalog;
import dev.poam.catalog.Requirement;
import dev.poam.cmmc.AssessmentPlan;
import dev.poam.cmmc.Decision;
import dev.poam.cmmc.Determination;
import dev.poam.item.PoamItem;
import java.util.List;
import java.util.Optional;

/** Finds open items of an assessment's POA&amp;M about requirements that the assessment found met. */
final class MetRequirement extends DecisionRule {

    MetRequirement() {
        super(
                "assessment/met",
                Severity.ERROR,
                "An assessment POA&M holds nothing but what was found not met",
                "32 CFR 170.21(a)(2)");
    }

    @Override
    void check(Decision decision, Inspection inspection, Reporter reporter) {
        for (PoamItem item : decision.plan().open()) {
            List<String> met = AssessmentPlan.requirementsOf(item).stream()
                    .filter(requirement -> isMet(requirement, decision))
                    .map(MetRequirement::practice)
                    .toList();
            if (!met.isEmpty()) {
                reporter.report(
                        item,
                        "requirements",
                        "the assessment " + decision.assessment().id() + " found " + Wording.and(met) + " met",
                        decision.closeoutPosted().isPresent()
                                ? "Close the item: its requirement has passed the closeout."
                                : "Make it an item of the kind operational when the deficiency is a temporary one.");
            }
        }
    }

    private static boolean isMet(String requirement, Decision decision) {
        return decision.scorecard()
                .requirement(requirement)
                .filter(score -> score.determination() == Determination.MET
                        || score.determination() == Determination.NOT_APPLICABLE)
                .isPresent();
    }

    private static String practice(String requirement) {
        Optional<Requirement> found = Catalog.load().requirement(requirement);
        return found.map(Requirement::practice).orElse(requirement);
    }
}
