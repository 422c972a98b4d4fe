package dev.poam.rule;

import dev.poam.cmmc.Determination;
import dev.poam.cmmc.RequirementScore;
import dev.poam.cmmc.Scorecard;
import dev.poam.project.Assessment;
import java.util.List;

/** Finds assessments that leave requirements out; graver once they have been submitted. */
final class IncompleteAssessment extends AssessmentRule {

    private static final int MOST_NAMED = 8;

    IncompleteAssessment() {
        super("assessment/incomplete", Severity.WARNING, "Every requirement is assessed", "32 CFR 170.24(c)(2)(i)");
    }

    @Override
    void check(Assessment assessment, Inspection inspection, Reporter reporter) {
        List<String> open = Scorecard.initial(assessment).with(Determination.NOT_ASSESSED).stream()
                .map(RequirementScore::requirement)
                .map(requirement -> requirement.id())
                .toList();
        if (open.isEmpty()) {
            return;
        }
        String named = open.size() <= MOST_NAMED
                ? Wording.and(open)
                : String.join(", ", open.subList(0, MOST_NAMED)) + " and " + (open.size() - MOST_NAMED) + " more";
        Reporter graded = assessment.statusDate() == null ? reporter : reporter.as(Severity.ERROR);
        report(
                assessment,
                "results",
                "not assessed: " + named + (assessment.statusDate() == null ? "" : ", though it has been submitted"),
                "Write down what was found of each, or default: met when all that is not listed was found met.",
                graded);
    }
}
