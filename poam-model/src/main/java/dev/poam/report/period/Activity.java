package dev.poam.report.period;

import dev.poam.history.Landing;
import dev.poam.history.Slip;
import dev.poam.report.snapshot.Days;
import dev.poam.report.snapshot.Plan;
import dev.poam.report.snapshot.Step;
import dev.poam.report.snapshot.TrackedItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What landed on some days, by day and then by item. */
record Activity(Plan plan, Days days) {

    /** A change of an item. */
    record Change(TrackedItem item, Step step) {}

    /**
     * A target date that moved to a later one.
     *
     * @param milestonesWithIt how many milestones of the item slipped in the same commit; 0 for a milestone's own slip
     */
    record Slipped(TrackedItem item, Slip slip, long milestonesWithIt) {}

    /** Items that came in as something to be done. */
    List<Change> added() {
        return changes(Step::isAdding);
    }

    /** Items that came in Closed. */
    List<Change> addedClosed() {
        return changes(Step::isAddingClosed);
    }

    /** Items that became Closed. */
    List<Change> closed() {
        return changes(Step::isClosing);
    }

    /** Items that were Closed, or removed, and are to be done again. */
    List<Change> back() {
        return changes(Step::isReturn);
    }

    /** Items that left the plan, whatever their status was. */
    List<Change> removed() {
        return changes(step -> step.transition().to() == null);
    }

    /** Changes of status of items that were there before and after. */
    List<Change> moves() {
        return changes(Step::isMove);
    }

    List<Change> changes(Predicate<Step> wanted) {
        return plan.items().stream()
                .flatMap(item -> item.steps(days).stream().filter(wanted).map(step -> new Change(item, step)))
                .sorted(Comparator.comparing(change -> change.step().day()))
                .toList();
    }

    /** Slips; a milestone that slipped in the same commit as its item is counted with it. */
    List<Slipped> slips() {
        List<Slipped> found = new ArrayList<>();
        for (TrackedItem item : plan.items()) {
            List<Slip> own = item.landed().slips();
            List<Slip> ofMilestones = item.landed().milestoneSlips();
            for (Slip slip : own) {
                add(found, item, slip, count(ofMilestones, slip.landing()));
            }
            for (Slip slip : ofMilestones) {
                if (count(own, slip.landing()) == 0) {
                    add(found, item, slip, 0);
                }
            }
        }
        return found;
    }

    private void add(List<Slipped> found, TrackedItem item, Slip slip, long milestones) {
        if (days.contains(dayOf(slip.landing()))) {
            found.add(new Slipped(item, slip, milestones));
        }
    }

    /** A commit from before the day of the report that is dated later counts for that day. */
    private LocalDate dayOf(Landing landing) {
        LocalDate day = landing.at().toLocalDate();
        return day.isAfter(plan.asOf()) ? plan.asOf() : day;
    }

    private static long count(List<Slip> slips, Landing landing) {
        return slips.stream()
                .filter(slip -> slip.landing().commit().equals(landing.commit()))
                .count();
    }
}
