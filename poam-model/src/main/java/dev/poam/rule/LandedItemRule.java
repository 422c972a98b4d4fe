package dev.poam.rule;

import dev.poam.history.ItemHistory;
import dev.poam.item.PoamItem;
import org.jspecify.annotations.Nullable;

/** A rule that holds each item against its history; it is silent where no history is known. */
abstract class LandedItemRule extends StatedRule {

    LandedItemRule(String id, Severity severity, String summary, String source) {
        super(id, severity, summary, source);
    }

    /**
     * Looks at one item.
     *
     * @param landed null when no version of the item has landed yet
     */
    abstract void check(PoamItem item, @Nullable ItemHistory landed, Inspection inspection, Reporter reporter);

    @Override
    public final void check(Inspection inspection, Reporter reporter) {
        if (!inspection.history().isKnown()) {
            return;
        }
        for (PoamItem item : inspection.distinctItems()) {
            check(item, inspection.landed(item.id()).orElse(null), inspection, reporter);
        }
    }
}
