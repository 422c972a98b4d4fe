package dev.poam.rule;

import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Finds deferrals that have ended while the work is not done; those that end within 30 days are a warning. */
final class ExpiredDeferral extends ItemRule {

    private static final int NOTICE_DAYS = 30;

    ExpiredDeferral() {
        super("risk/deferral-expired", Severity.ERROR, "A deferral has not ended", "NIST SP 800-171 r2 3.11.3");
    }

    @Override
    void check(PoamItem item, Inspection inspection, Reporter reporter) {
        LocalDate until = item.deferral() == null ? null : item.deferral().until();
        if (until == null || item.isAtLeast(Status.REMEDIATED)) {
            return;
        }
        long left = ChronoUnit.DAYS.between(inspection.asOf(), until);
        if (left < 0) {
            reporter.report(
                    item,
                    "deferral.until",
                    "the deferral ended on " + until + ", " + Wording.days(-left) + " ago",
                    "Start the work, or have the risk accepted again to a new date.");
        } else if (left <= NOTICE_DAYS) {
            reporter.as(Severity.WARNING)
                    .report(
                            item,
                            "deferral.until",
                            "the deferral ends on " + until + ", in " + Wording.days(left),
                            "Plan the work, or have the risk accepted again in time.");
        }
    }
}
