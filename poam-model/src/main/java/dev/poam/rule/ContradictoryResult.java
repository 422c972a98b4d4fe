package dev.poam.rule;

import dev.poam.project.Assessment;
import dev.poam.project.AssessmentResult;
import dev.poam.project.FipsUse;
import dev.poam.project.MfaUse;
import dev.poam.project.Outcome;
import java.util.Map;

/** Finds results that say two things at once. */
final class ContradictoryResult extends AssessmentRule {

    ContradictoryResult() {
        super(
                "assessment/contradiction",
                Severity.ERROR,
                "What an assessment found of a requirement agrees with itself",
                "32 CFR 170.24(b)(2)");
    }

    @Override
    void check(Assessment assessment, Inspection inspection, Reporter reporter) {
        for (Map.Entry<String, AssessmentResult> entry : assessment.results().entrySet()) {
            check(assessment, entry.getKey(), entry.getValue(), reporter);
        }
    }

    private static void check(Assessment assessment, String reference, AssessmentResult result, Reporter reporter) {
        String at = "results." + reference;
        if (result.mfa() != null && !reference.equals("3.5.3")) {
            report(assessment, at + ".mfa", "`mfa` says nothing of " + reference, "Only 3.5.3 has it.", reporter);
        }
        if (result.fips() != null && !reference.equals("3.13.11")) {
            report(assessment, at + ".fips", "`fips` says nothing of " + reference, "Only 3.13.11 has it.", reporter);
        }
        boolean isDone = result.mfa() == MfaUse.ALL || result.fips() == FipsUse.VALIDATED;
        if (result.outcome() == Outcome.NOT_MET && isDone) {
            report(
                    assessment,
                    at,
                    reference + " is not met although its state says that all is done; it counts 5 points",
                    "Correct one of the two; say by objective what else was not met.",
                    reporter);
        }
        boolean isMissing = result.mfa() == MfaUse.NONE
                || result.mfa() == MfaUse.REMOTE_AND_PRIVILEGED
                || result.fips() == FipsUse.NONE
                || result.fips() == FipsUse.EMPLOYED_NOT_VALIDATED;
        if (result.outcome() == Outcome.MET && isMissing) {
            report(
                    assessment,
                    at,
                    reference + " is met although its state says that something is missing",
                    "Correct one of the two.",
                    reporter);
        }
        if (result.outcome() == Outcome.MET
                && assessment.results().entrySet().stream()
                        .anyMatch(other -> other.getKey().startsWith(reference + "[")
                                && other.getValue().outcome() == Outcome.NOT_MET)) {
            report(
                    assessment,
                    at,
                    reference + " is met although one of its objectives is not; it counts as not met",
                    "Correct one of the two: one objective that fails fails the requirement.",
                    reporter);
        }
    }
}
