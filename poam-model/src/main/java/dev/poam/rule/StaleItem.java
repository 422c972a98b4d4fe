package dev.poam.rule;

import dev.poam.history.ItemHistory;
import dev.poam.item.Kind;
import dev.poam.item.PoamItem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Finds items that are not Closed and of which nothing has landed for longer than the review interval. */
final class StaleItem extends LandedItemRule {

    /** An operational plan has no deadline; reviews and progress are what keeps its requirement met. */
    private static final String OPERATIONAL =
            " Without progress the requirement of an operational item would be assessed NOT MET.";

    StaleItem() {
        super(
                "review/stale-item",
                Severity.WARNING,
                "An open item has a landed change within the review interval",
                "32 CFR 170.24(b)(1)(ii); NIST SP 800-171A 3.12.2[c]");
    }

    @Override
    void check(PoamItem item, @Nullable ItemHistory landed, Inspection inspection, Reporter reporter) {
        if (landed == null || !item.isOpen()) {
            return;
        }
        LocalDate last = landed.lastUpdated().toLocalDate();
        int interval = inspection.project().settings().reviewEveryDays();
        long days = ChronoUnit.DAYS.between(last, inspection.asOf());
        if (days > interval) {
            reporter.report(
                    item,
                    "status",
                    "nothing has landed since " + last + ", " + Wording.days(days) + " ago; the review interval is "
                            + Wording.days(interval),
                    "Review the item and land what is new: progress, a milestone, a note."
                            + (item.kind() == Kind.OPERATIONAL ? OPERATIONAL : ""));
        }
    }
}
