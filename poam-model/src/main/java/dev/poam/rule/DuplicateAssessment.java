package dev.poam.rule;

import dev.poam.project.Assessment;
import java.util.HashMap;
import java.util.Map;

/** Finds assessments that share an id. */
final class DuplicateAssessment extends StatedRule {

    DuplicateAssessment() {
        super(
                "assessment/duplicate-id",
                Severity.ERROR,
                "No two assessments have the same id",
                "Assessment format (field reference)");
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        Map<String, String> firstById = new HashMap<>();
        for (Assessment assessment : inspection.project().assessments()) {
            String first = firstById.putIfAbsent(assessment.id(), assessment.path());
            if (first != null) {
                AssessmentRule.report(
                        assessment,
                        "id",
                        "`" + assessment.id() + "` is the id of " + first + " too",
                        "Give one of the two another id.",
                        reporter);
            }
        }
    }
}
