package dev.poam.rule;

import dev.poam.cmmc.Decision;
import dev.poam.cmmc.Standing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Tells the end of a Conditional status: an error once it has come, a warning when it is near. */
final class CloseoutClock extends DecisionRule {

    private static final int NEAR_DAYS = 60;

    CloseoutClock() {
        super(
                "assessment/closeout",
                Severity.ERROR,
                "A Conditional status is closed out within 180 days",
                "32 CFR 170.21(b)");
    }

    @Override
    void check(Decision decision, Inspection inspection, Reporter reporter) {
        LocalDate due = decision.closeoutDue().orElse(null);
        if (due == null) {
            if (decision.assessment().closeout() != null) {
                AssessmentRule.report(
                        decision.assessment(),
                        "closeout",
                        "there is a closeout, and no Conditional status that it could close out",
                        "mvn poam:score says why there is none; record a new assessment in a file of its own.",
                        reporter);
            }
            return;
        }
        long left = ChronoUnit.DAYS.between(inspection.asOf(), due);
        if (decision.standing() == Standing.EXPIRED && left < 0) {
            AssessmentRule.report(
                    decision.assessment(),
                    "statusDate",
                    "the Conditional status expired: no closeout with every requirement met was posted by " + due,
                    "Only a new assessment brings another status; record it beside this one.",
                    reporter);
        } else if (decision.standing() == Standing.CONDITIONAL && left <= NEAR_DAYS) {
            AssessmentRule.report(
                    decision.assessment(),
                    "statusDate",
                    "the results of the closeout have to be posted by " + due + ", in " + Wording.days(left),
                    "Have the rest assessed, and record it under closeout: with resultsPosted.",
                    reporter.as(Severity.WARNING));
        }
    }
}
