package dev.poam.rule;

import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Finds milestones that were to be reached by now. They count until the item is Closed, since a milestone may be the
 * test of the fix; an item whose risk somebody accepts today is not late.
 */
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
        if (!item.isOpen() || item.isDeferred(asOf)) {
            return;
        }
        for (int i = 0; i < item.milestones().size(); i++) {
            Milestone milestone = item.milestones().get(i);
            LocalDate target = milestone.target();
            if (milestone.completed() == null && target != null && target.isBefore(asOf)) {
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
