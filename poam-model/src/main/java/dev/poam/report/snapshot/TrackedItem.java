package dev.poam.report.snapshot;

import dev.poam.history.ItemHistory;
import dev.poam.history.Transition;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item that is or was in the plan.
 *
 * @param steps oldest first; their days never run back and none lies after the day of the report
 * @param item null when the item is gone, or its file can not be read
 */
public record TrackedItem(
        ItemHistory landed, List<Step> steps, @Nullable PoamItem item) {

    public TrackedItem {
        steps = List.copyOf(steps);
    }

    /**
     * Sets the day of each change: the committer's date by the committer's calendar. Where clocks ran back the order of
     * the chain counts, so that what is known on a day follows from what was known the day before.
     *
     * @param asOf the last day that may come out
     */
    static TrackedItem of(ItemHistory landed, LocalDate asOf, @Nullable PoamItem item) {
        List<Step> steps = new ArrayList<>();
        LocalDate day = LocalDate.MIN;
        for (Transition transition : landed.transitions()) {
            LocalDate stated = transition.landing().at().toLocalDate();
            day = stated.isAfter(day) ? stated : day;
            steps.add(new Step(day.isAfter(asOf) ? asOf : day, steps.isEmpty(), transition));
        }
        return new TrackedItem(landed, steps, item);
    }

    public String id() {
        return landed.id();
    }

    public String title() {
        return item == null || item.title() == null ? "" : item.title();
    }

    /** The day on which the item came into the plan. */
    public LocalDate added() {
        return steps.isEmpty() ? landed.created().toLocalDate() : steps.get(0).day();
    }

    public List<Step> steps(Days days) {
        return steps.stream().filter(step -> days.contains(step.day())).toList();
    }

    /** The last change by the end of a day; empty when there was none yet. */
    private Optional<Step> lastBy(LocalDate day) {
        Step last = null;
        for (Step step : steps) {
            if (step.day().isAfter(day)) {
                break;
            }
            last = step;
        }
        return Optional.ofNullable(last);
    }

    /** The status at the end of a day, as written unless it is one of the five; empty when the item was not there. */
    public Optional<String> statusOn(LocalDate day) {
        return lastBy(day).map(step -> step.transition().to());
    }

    /** Whether something was still to be done or to be proved at the end of a day; also when the status was unknown. */
    public boolean isOpenOn(LocalDate day) {
        return lastBy(day).filter(Step::isOpenAfter).isPresent();
    }

    boolean isClosedOn(LocalDate day) {
        return statusOn(day).filter(Status.CLOSED.label()::equals).isPresent();
    }

    /** The day on which the item became Closed, last; empty while it is not, and when it came in Closed. */
    public Optional<LocalDate> closed() {
        return steps.isEmpty() || !isClosedOn(steps.get(steps.size() - 1).day())
                ? Optional.empty()
                : steps.stream().filter(Step::isClosing).map(Step::day).reduce((first, last) -> last);
    }

    /**
     * The day on which the work was done for good: that of the change to Remediated, or further, after which the item
     * never went back. Empty while the work is not done, and when the item came in like that.
     */
    public Optional<LocalDate> done() {
        LocalDate done = null;
        boolean before = false;
        for (Step step : steps) {
            boolean now = step.isDoneAfter();
            if (now && !before) {
                done = step.isFirst() ? null : step.day();
            } else if (!now) {
                done = null;
            }
            before = now;
        }
        return Optional.ofNullable(done);
    }
}
