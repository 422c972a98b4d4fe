package dev.poam.rule;

import dev.poam.item.PoamItem;

/** A rule that looks at one item at a time. */
abstract class ItemRule extends StatedRule {

    ItemRule(String id, Severity severity, String summary, String source) {
        super(id, severity, summary, source);
    }

    abstract void check(PoamItem item, Inspection inspection, Reporter reporter);

    @Override
    public final void check(Inspection inspection, Reporter reporter) {
        for (PoamItem item : inspection.project().items()) {
            check(item, inspection, reporter);
        }
    }
}
