package dev.poam.rule;

import dev.poam.history.ItemHistory;
import dev.poam.item.PoamItem;
import org.jspecify.annotations.Nullable;

/** Finds items that left Closed, whatever they became. */
final class ReopenedClosed extends LandedItemRule {

    ReopenedClosed() {
        super("lifecycle/reopened-closed", Severity.ERROR, "A closed item stays closed", "POA&M procedure, lifecycle");
    }

    @Override
    void check(PoamItem item, @Nullable ItemHistory landed, Inspection inspection, Reporter reporter) {
        if (landed == null) {
            return;
        }
        for (StatusStep step : StatusStep.of(item, landed)) {
            if (step.isReopening()) {
                reporter.report(
                        item,
                        "status",
                        "a closed item moved back to " + step.to() + " " + Wording.landed(step.landing()),
                        "Leave it Closed; write a new item with recurrenceOf: " + item.id() + ".");
            }
        }
    }
}
