package dev.poam.rule;

import dev.poam.item.PoamItem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Finds items whose work was to be done by now. */
final class ItemOverdue extends ItemRule {

    ItemOverdue() {
        super(
                "date/overdue",
                Severity.WARNING,
                "An item is remediated by its target completion",
                "NIST SP 800-171A 3.12.2[c]");
    }

    @Override
    void check(PoamItem item, Inspection inspection, Reporter reporter) {
        LocalDate target = item.targetCompletion();
        LocalDate asOf = inspection.asOf();
        if (target == null || !item.isLate(asOf)) {
            return;
        }
        String status = item.status() == null ? "not remediated" : item.status().label();
        reporter.report(
                item,
                "targetCompletion",
                "targetCompletion " + target + " passed " + Wording.days(ChronoUnit.DAYS.between(target, asOf))
                        + " ago; the item is " + status,
                "Finish the work, agree a new date with a reason in the notes, or record a deferral.");
    }
}
