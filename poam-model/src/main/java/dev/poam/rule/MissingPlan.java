package dev.poam.rule;

import dev.poam.cmmc.Scorecard;
import dev.poam.project.Assessment;

/** Finds assessments that rest on no system security plan. */
final class MissingPlan extends AssessmentRule {

    MissingPlan() {
        super(
                "assessment/no-ssp",
                Severity.ERROR,
                "An assessment rests on an up-to-date system security plan",
                "32 CFR 170.24(c)(2)(i)(B)(5)");
    }

    @Override
    void check(Assessment assessment, Inspection inspection, Reporter reporter) {
        if (!Scorecard.initial(assessment).lacksPlan()) {
            return;
        }
        if (assessment.ssp() == null) {
            report(
                    assessment,
                    "id",
                    "the assessment names no system security plan, so there is no score",
                    "Add ssp: {document: docs/SSP.md, version: \"1.0\", date: 2026-04-01}.",
                    reporter);
        } else {
            reporter.report(
                    assessment.path(),
                    assessment.atResult("3.12.4"),
                    null,
                    "CA.L2-3.12.4 is not met, so there is no score",
                    "Bring the system security plan up to date first; it can never wait on a POA&M.");
        }
    }
}
