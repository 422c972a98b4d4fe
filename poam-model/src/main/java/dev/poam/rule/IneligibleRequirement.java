package dev.poam.rule;

import dev.poam.catalog.Catalog;
import dev.poam.cmmc.AssessmentPlan;
import dev.poam.cmmc.Blocker;
import dev.poam.cmmc.Decision;
import dev.poam.cmmc.Determination;
import dev.poam.cmmc.PoamEligibility;
import dev.poam.cmmc.RequirementScore;
import dev.poam.item.Kind;
import dev.poam.item.PoamItem;
import java.util.Optional;

/**
 * Finds items of the kind {@code assessment} whose requirement may not be on an assessment POA&amp;M. Where no assessment
 * tells the state of SC.L2-3.13.11, nothing can be said of it.
 */
final class IneligibleRequirement extends ItemRule {

    IneligibleRequirement() {
        super(
                "assessment/not-eligible",
                Severity.ERROR,
                "Only what the rule lets wait is on an assessment POA&M",
                "32 CFR 170.21(a)(2)(ii), (iii)");
    }

    @Override
    void check(PoamItem item, Inspection inspection, Reporter reporter) {
        if (item.kind() != Kind.ASSESSMENT || !item.isOpen()) {
            return;
        }
        for (String requirement : AssessmentPlan.requirementsOf(item)) {
            objection(requirement, inspection)
                    .ifPresent(blocker -> reporter.report(
                            item,
                            "requirements",
                            blocker.reason() + " (" + blocker.source() + ")",
                            "Meet it before the assessment is submitted: with it open there is no Conditional status."
                                    + " A temporary deficiency of a requirement that is met is an item of the kind"
                                    + " operational."));
        }
    }

    private static Optional<Blocker> objection(String requirement, Inspection inspection) {
        Optional<RequirementScore> assessed =
                inspection.decision().map(Decision::scorecard).flatMap(card -> card.requirement(requirement));
        if (assessed.isPresent()) {
            Determination found = assessed.get().determination();
            boolean isFine = found == Determination.MET || found == Determination.NOT_APPLICABLE;
            return isFine ? Optional.empty() : assessed.flatMap(PoamEligibility::objection);
        }
        return Catalog.load().requirement(requirement).flatMap(PoamEligibility::objectionInAnyState);
    }
}
