package dev.poam.rule;

import dev.poam.item.Kind;
import dev.poam.item.PoamItem;
import dev.poam.project.Assessment;
import java.util.List;

/** Finds POA&amp;Ms of Level 1, which allows none, and assessments of Level 3, whose requirements are not in the catalogue. */
final class WrongLevel extends AssessmentRule {

    WrongLevel() {
        super("assessment/level", Severity.ERROR, "Items of an assessment are of Level 2", "32 CFR 170.21(a)(1), (3)");
    }

    @Override
    void check(Assessment assessment, Inspection inspection, Reporter reporter) {
        if (assessment.level() == 1) {
            List<String> items = inspection.project().items().stream()
                    .filter(item -> item.kind() == Kind.ASSESSMENT && item.isOpen())
                    .map(PoamItem::id)
                    .toList();
            if (!items.isEmpty()) {
                report(
                        assessment,
                        "level",
                        "Level 1 allows no POA&M, and there are items of the kind assessment: " + Wording.and(items),
                        "Meet each requirement before the assessment is submitted.",
                        reporter);
            }
        } else if (assessment.level() > 2) {
            report(
                    assessment,
                    "level",
                    "the requirements of Level " + assessment.level() + " are not known here, and are not scored",
                    "Keep the Level 2 assessment here; DCMA DIBCAC assesses Level 3.",
                    reporter.as(Severity.WARNING));
        }
    }
}
