package dev.poam.rule;

import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Finds milestones that were to be reached by now. */
final class MilestoneOverdue extends ItemRule {

    MilestoneOverdue() {
        super(
                "date/milestone-overdue",
                Severity.WARNING,
                "A milestone is completed by its target date",
                "NIST SP 800-171A 3.12.2[c]");
    }

    @Override
    void check(PoamItem item, Inspection inspection, Reporter reporter) {
        LocalDate asOf = inspection.asOf();
        for (int i = 0; i < item.milestones().size(); i++) {
            Milestone milestone = item.milestones().get(i);
            LocalDate target = milestone.target();
            if (target != null && item.isLate(milestone, asOf)) {
                reporter.report(
                        item,
                        "milestones[" + i + "].target",
                        Wording.milestone(item, i) + " was due " + target + ", "
                                + Wording.days(ChronoUnit.DAYS.between(target, asOf)) + " ago",
                        "Write the day it was completed, or agree a new date with a reason in the notes.");
            }
        }
    }
}
