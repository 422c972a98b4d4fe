package dev.poam.rule;

import dev.poam.project.Assessment;
import dev.poam.project.Outcome;

/** Finds requirements that are not applicable without a word why. */
final class UnjustifiedNotApplicable extends AssessmentRule {

    UnjustifiedNotApplicable() {
        super("assessment/unjustified", Severity.ERROR, "What is not applicable says why", "32 CFR 170.24(b)(3)");
    }

    @Override
    void check(Assessment assessment, Inspection inspection, Reporter reporter) {
        assessment.results().forEach((reference, result) -> {
            if (result.outcome() == Outcome.NOT_APPLICABLE && result.counted() == null) {
                report(
                        assessment,
                        "results." + reference,
                        reference + " is not applicable without a justification, and counts as not assessed",
                        "Add justification: and the sentence of the system security plan that tells why.",
                        reporter);
            }
        });
    }
}
