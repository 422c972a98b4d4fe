package dev.poam.rule;

import dev.poam.history.ItemHistory;
import dev.poam.history.Transition;
import dev.poam.item.PoamItem;
import org.jspecify.annotations.Nullable;

/** Finds statuses that came into being in a merge, where no review of either branch could see them. */
final class EvilMerge extends LandedItemRule {

    EvilMerge() {
        super(
                "history/evil-merge",
                Severity.WARNING,
                "A merge brings no status that neither side had",
                "gitglossary(7), evil merge");
    }

    @Override
    void check(PoamItem item, @Nullable ItemHistory landed, Inspection inspection, Reporter reporter) {
        if (landed == null) {
            return;
        }
        for (Transition transition : landed.transitions()) {
            if (transition.flags().contains(Transition.Flag.EVIL_MERGE)) {
                reporter.report(
                        item,
                        "status",
                        "a merge made the status " + transition.to() + ", which neither side had "
                                + Wording.landed(transition.landing()),
                        "Change a status in a commit of its own, not while resolving a merge.");
            }
        }
    }
}
