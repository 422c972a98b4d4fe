package dev.poam.rule;

import dev.poam.cmmc.Determination;
import dev.poam.cmmc.RequirementScore;
import dev.poam.cmmc.Scorecard;
import dev.poam.project.Assessment;

/** Finds IA.L2-3.5.3 and SC.L2-3.13.11 not met without the state that decides their value. */
final class MissingState extends AssessmentRule {

    MissingState() {
        super(
                "assessment/missing-state",
                Severity.WARNING,
                "3.5.3 and 3.13.11 say how far they are implemented when they are not met",
                "32 CFR 170.24(c)(2)(i)(B)(4)");
    }

    @Override
    void check(Assessment assessment, Inspection inspection, Reporter reporter) {
        for (RequirementScore score : Scorecard.initial(assessment).with(Determination.NOT_MET)) {
            if (score.lacksState()) {
                boolean isMfa = score.requirement().id().equals("3.5.3");
                reporter.report(
                        assessment.path(),
                        assessment.atResult(score.requirement().id()),
                        null,
                        score.requirement().practice() + " is not met and costs 5 points, unless "
                                + (isMfa
                                        ? "multifactor authentication is there for remote and privileged users (3)"
                                        : "encryption is employed but not FIPS-validated (3)"),
                        isMfa
                                ? "Add mfa: none or mfa: remote-and-privileged."
                                : "Add fips: none or fips: employed-not-validated.");
            }
        }
    }
}
