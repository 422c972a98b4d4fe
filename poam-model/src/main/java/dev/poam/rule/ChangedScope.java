package dev.poam.rule;

import dev.poam.project.Assessment;
import java.util.HashSet;

/** Finds closeouts of something else than what was assessed. */
final class ChangedScope extends AssessmentRule {

    ChangedScope() {
        super(
                "assessment/scope-changed",
                Severity.WARNING,
                "A closeout has the scope of its assessment",
                "32 CFR part 170, 89 FR 83092 (response to comments)");
    }

    @Override
    void check(Assessment assessment, Inspection inspection, Reporter reporter) {
        Assessment.Closeout closeout = assessment.closeout();
        if (closeout == null) {
            return;
        }
        if (closeout.scope() != null && !closeout.scope().equals(assessment.scope())) {
            report(
                    assessment,
                    "closeout.scope",
                    "the scope of the closeout is `" + closeout.scope() + "`, that of the assessment `"
                            + assessment.scope() + "`",
                    "With another scope a new assessment is required.",
                    reporter);
        }
        if (!closeout.cageCodes().isEmpty()
                && !new HashSet<>(closeout.cageCodes()).equals(new HashSet<>(assessment.cageCodes()))) {
            report(
                    assessment,
                    "closeout.cageCodes",
                    "the closeout is for " + Wording.and(closeout.cageCodes()) + ", the assessment for "
                            + (assessment.cageCodes().isEmpty() ? "no CAGE code" : Wording.and(assessment.cageCodes())),
                    "With another scope a new assessment is required.",
                    reporter);
        }
    }
}
