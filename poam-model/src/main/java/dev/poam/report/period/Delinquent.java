package dev.poam.report.period;

import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.report.snapshot.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is past its target date at the end of a day, the longest late first. The target date itself is still in time.
 *
 * @param items whose work is not done
 * @param milestones of open items that are not reached
 */
record Delinquent(List<LateItem> items, List<LateMilestone> milestones) {

    record LateItem(PoamItem item, LocalDate target, long days) {}

    record LateMilestone(PoamItem item, Milestone milestone, LocalDate target, long days) {}

    Delinquent {
        items = List.copyOf(items);
        milestones = List.copyOf(milestones);
    }

    /** What is late among these. */
    static Delinquent of(Collection<PoamItem> items, LocalDate asOf) {
        List<LateItem> lateItems = new ArrayList<>();
        List<LateMilestone> lateMilestones = new ArrayList<>();
        for (PoamItem item : items) {
            LocalDate target = item.targetCompletion();
            if (target != null && item.isLate(asOf)) {
                lateItems.add(new LateItem(item, target, Days.between(target, asOf)));
            }
            for (Milestone milestone : item.milestones()) {
                LocalDate due = milestone.target();
                if (due != null && item.isLate(milestone, asOf)) {
                    lateMilestones.add(new LateMilestone(item, milestone, due, Days.between(due, asOf)));
                }
            }
        }
        lateItems.sort(Comparator.comparing(LateItem::target)
                .thenComparing(late -> late.item().id()));
        lateMilestones.sort(Comparator.comparing(LateMilestone::target)
                .thenComparing(late -> late.item().id()));
        return new Delinquent(lateItems, lateMilestones);
    }

    /** How many items are late, themselves or by a milestone. */
    long affectedItems() {
        return Stream.concat(
                        items.stream().map(LateItem::item), milestones.stream().map(LateMilestone::item))
                .map(PoamItem::id)
                .distinct()
                .count();
    }
}
