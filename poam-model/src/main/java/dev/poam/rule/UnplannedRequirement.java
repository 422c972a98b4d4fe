package dev.poam.rule;

import dev.poam.cmmc.Decision;
import dev.poam.cmmc.Determination;
import dev.poam.cmmc.RequirementScore;
import java.util.Set;

/** Finds requirements that were not met and that no item of the assessment's POA&amp;M answers for. */
final class UnplannedRequirement extends DecisionRule {

    UnplannedRequirement() {
        super(
                "assessment/no-item",
                Severity.ERROR,
                "Each requirement that is not met has an item of the kind assessment",
                "32 CFR 170.24(c)(2)(i)(B)(6)");
    }

    @Override
    void check(Decision decision, Inspection inspection, Reporter reporter) {
        Set<String> planned = decision.plan().requirements();
        for (RequirementScore score : decision.scorecard().with(Determination.NOT_MET)) {
            String id = score.requirement().id();
            if (!planned.contains(id)) {
                reporter.report(
                        decision.assessment().path(),
                        decision.assessment().atResult(id),
                        null,
                        score.requirement().practice() + " is not met and no item of the kind assessment is about it;"
                                + " CA.L2-3.12.2 would itself be found not met",
                        "Write one: mvn poam:new -Dpoam.from=assessment makes an item for each that lacks one.");
            }
        }
    }
}
