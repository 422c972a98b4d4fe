package dev.poam.rule;

import dev.poam.history.BranchItem;
import dev.poam.item.PoamItem;

/** Finds ids that name two items: in the files that are checked, and, milder, on other branches. */
final class DuplicateId extends StatedRule {

    DuplicateId() {
        super("item/duplicate-id", Severity.ERROR, "An id belongs to one item alone", "Item format (field reference)");
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        for (PoamItem item : inspection.project().items()) {
            inspection
                    .item(item.id())
                    .filter(first -> !first.path().equals(item.path()))
                    .ifPresent(first -> reporter.report(
                            item,
                            "id",
                            item.id() + " is already the id of " + first.path(),
                            "Give the item that came later a new id, in the file and in its name."));
        }
        for (BranchItem other : inspection.history().elsewhere()) {
            inspection
                    .item(other.id())
                    .ifPresent(item -> reporter.as(Severity.WARNING)
                            .report(
                                    item,
                                    "id",
                                    item.id() + " is another item on branch " + other.branch() + " (" + other.path()
                                            + ")",
                                    "Agree which of the two keeps the id before the branches meet."));
        }
    }
}
