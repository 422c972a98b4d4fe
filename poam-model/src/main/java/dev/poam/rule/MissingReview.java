package dev.poam.rule;

import dev.poam.project.ReviewKind;
import dev.poam.project.Settings;
import java.util.List;
import java.util.Set;

/**
 * Finds periods that ended with open items and have no review. Where the settings name no kind of review, months are
 * looked at and it is only a hint. Silent where no history is known.
 */
final class MissingReview extends StatedRule {

    private static final int MOST_NAMED = 6;

    MissingReview() {
        super(
                "review/missing",
                Severity.WARNING,
                "Each period that ended with open items has its review",
                "32 CFR 170.24(b)(1)(ii); NIST SP 800-171A 3.12.2[c]");
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        Set<ReviewKind> kinds = inspection.project().settings().reviewKinds();
        if (kinds.isEmpty()) {
            check(ReviewKind.MONTHLY, inspection, reporter.as(Severity.INFO));
        }
        kinds.forEach(kind -> check(kind, inspection, reporter));
    }

    private static void check(ReviewKind kind, Inspection inspection, Reporter reporter) {
        List<String> missing =
                ReviewCoverage.of(kind, inspection.project(), inspection.history(), inspection.asOf()).stream()
                        .filter(ReviewCoverage::isMissing)
                        .map(covered -> covered.period().toString())
                        .toList();
        if (!missing.isEmpty()) {
            String latest = missing.get(missing.size() - 1);
            reporter.report(
                    Settings.PATH,
                    null,
                    null,
                    "no " + kind.label() + " review of " + named(missing) + ", though items were open",
                    "mvn poam:review -Dpoam.period=" + latest + " drafts it from what was known then.");
        }
    }

    private static String named(List<String> missing) {
        int more = missing.size() - MOST_NAMED;
        return more <= 0
                ? Wording.and(missing)
                : more + " earlier periods and of " + Wording.and(missing.subList(more, missing.size()));
    }
}
