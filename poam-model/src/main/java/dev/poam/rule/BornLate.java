package dev.poam.rule;

import dev.poam.history.ItemHistory;
import dev.poam.history.Landing;
import dev.poam.history.Transition;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import org.jspecify.annotations.Nullable;

/** Finds items that began with a later status than Open and do not say where they were kept before. */
final class BornLate extends LandedItemRule {

    BornLate() {
        super(
                "lifecycle/born-late",
                Severity.WARNING,
                "The first landed status of an item is Open",
                "POA&M procedure, lifecycle");
    }

    @Override
    void check(PoamItem item, @Nullable ItemHistory landed, Inspection inspection, Reporter reporter) {
        if (item.imported() != null) {
            return;
        }
        if (landed == null) {
            Status status = item.status();
            judge(item, status == null ? null : status.label(), null, reporter);
        } else if (!landed.transitions().isEmpty()) {
            Transition birth = landed.transitions().get(0);
            judge(item, birth.to(), birth.landing(), reporter);
        }
    }

    private static void judge(PoamItem item, @Nullable String first, @Nullable Landing landing, Reporter reporter) {
        if (first != null && !first.equals(Status.OPEN.label())) {
            reporter.report(
                    item,
                    "status",
                    "the first status is " + first + " " + Wording.landed(landing),
                    landing == null
                            ? "Land it as Open first, or say under imported where it was kept before."
                            : "Say under imported where the item was kept before and what was claimed of it there.");
        }
    }
}
