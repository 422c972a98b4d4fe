package dev.poam.rule;

import dev.poam.item.ItemFiles;
import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.source.Nearest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds items and milestones that are pointed to and do not exist; an item whose file is unreadable does exist. */
final class UnknownItem extends StatedRule {

    UnknownItem() {
        super(
                "reference/unknown-item",
                Severity.ERROR,
                "Items and milestones that an item points to exist",
                "Item format (field reference)");
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        Set<String> known = new HashSet<>();
        inspection.project().items().forEach(item -> known.add(item.id()));
        inspection
                .project()
                .itemFiles()
                .forEach(path -> ItemFiles.idInName(path).ifPresent(known::add));
        for (PoamItem item : inspection.project().items()) {
            for (int i = 0; i < item.related().size(); i++) {
                checkItem(item, "related[" + i + "]", item.related().get(i), known, reporter);
            }
            checkItem(item, "recurrenceOf", item.recurrenceOf(), known, reporter);
            checkMilestones(item, reporter);
        }
    }

    private static void checkItem(
            PoamItem item, String field, @Nullable String id, Collection<String> known, Reporter reporter) {
        if (id == null) {
            return;
        }
        if (id.equals(item.id())) {
            reporter.report(item, field, "the item points to itself", "Name another item, or delete the line.");
        } else if (!known.contains(id)) {
            reporter.report(
                    item,
                    field,
                    "there is no item `" + id + "`" + Wording.didYouMean(Nearest.to(id, known)),
                    "Name an item by its id.");
        }
    }

    private static void checkMilestones(PoamItem item, Reporter reporter) {
        List<String> names = item.milestones().stream()
                .map(Milestone::name)
                .filter(Objects::nonNull)
                .toList();
        for (int i = 0; i < item.evidence().size(); i++) {
            String milestone = item.evidence().get(i).milestone();
            if (milestone != null && !names.contains(milestone)) {
                reporter.report(
                        item,
                        "evidence[" + i + "].milestone",
                        "the item has no milestone \"" + milestone + "\""
                                + Wording.didYouMean(Nearest.to(milestone, names)),
                        "Name a milestone of this item exactly as it is written there.");
            }
        }
    }
}
