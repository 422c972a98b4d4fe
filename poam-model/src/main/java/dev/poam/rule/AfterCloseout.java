package dev.poam.rule;

import dev.poam.cmmc.Decision;
import dev.poam.cmmc.Standing;
import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import java.time.LocalDate;
import java.util.List;

/** Finds items of a Conditional status whose dates are too late for the closeout; those close before it are a warning. */
final class AfterCloseout extends DecisionRule {

    AfterCloseout() {
        super(
                "assessment/after-closeout",
                Severity.ERROR,
                "What waits on an assessment POA&M is done in time for the closeout",
                "32 CFR 170.21(b)");
    }

    @Override
    void check(Decision decision, Inspection inspection, Reporter reporter) {
        if (decision.standing() != Standing.CONDITIONAL) {
            return;
        }
        int lead = inspection.project().settings().closeoutLeadDays();
        decision.closeoutDue()
                .map(due -> new Closeout(due, lead, reporter))
                .ifPresent(closeout -> decision.plan().open().forEach(closeout::check));
    }

    private record Closeout(LocalDate due, int lead, Reporter reporter) {

        void check(PoamItem item) {
            if (item.targetCompletion() != null) {
                check(item, "targetCompletion", "the target date", item.targetCompletion());
            }
            List<Milestone> milestones = item.milestones();
            for (int i = 0; i < milestones.size(); i++) {
                LocalDate target = milestones.get(i).target();
                if (target != null && target.isAfter(due)) {
                    check(item, "milestones[" + i + "].target", "the date of " + Wording.milestone(item, i), target);
                }
            }
        }

        private void check(PoamItem item, String field, String what, LocalDate date) {
            if (date.isAfter(due)) {
                reporter.report(
                        item,
                        field,
                        what + " is " + date + ", and the results of the closeout have to be posted by " + due,
                        "Plan it earlier: on day 181 the Conditional status expires for every item, and there is no"
                                + " extension.");
            } else if (date.isAfter(due.minusDays(lead))) {
                reporter.as(Severity.WARNING)
                        .report(
                                item,
                                field,
                                what + " is " + date + ", and leaves less than " + lead
                                        + " days to assess it and post the results by " + due,
                                "Plan it earlier: remediation in time is not enough, the results have to be posted.");
            }
        }
    }
}
