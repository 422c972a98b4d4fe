package dev.poam.report.snapshot;

import dev.poam.history.Transition;
import dev.poam.item.Status;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A landed change of an item, on the day on which it counts.
 *
 * @param isFirst whether it brought the item into the plan
 */
public record Step(LocalDate day, boolean isFirst, Transition transition) {

    /** Whether the item was in the plan before and after, and its status became another. */
    public boolean isMove() {
        return transition.from() != null
                && transition.to() != null
                && !Objects.equals(transition.from(), transition.to());
    }

    boolean isOpenBefore() {
        return isOpen(transition.from());
    }

    public boolean isOpenAfter() {
        return isOpen(transition.to());
    }

    /** Whether the item came into the plan as something to be done. */
    public boolean isAdding() {
        return isFirst && isOpenAfter();
    }

    /** Whether the item came into the plan Closed. */
    public boolean isAddingClosed() {
        return isFirst && transition.to() != null && !isOpenAfter();
    }

    public boolean isClosing() {
        return isOpenBefore() && Status.CLOSED.label().equals(transition.to());
    }

    /** Whether the item is to be done again: it was Closed, or had been removed. */
    public boolean isReturn() {
        return !isFirst && !isOpenBefore() && isOpenAfter();
    }

    /** Whether the item left the plan before it was Closed. */
    public boolean isRemoval() {
        return isOpenBefore() && transition.to() == null;
    }

    /** Whether work that was said to be done is to be done again. */
    public boolean isSetBack() {
        return isDone(transition.from()) && isMove() && !isDone(transition.to());
    }

    /** Whether work that was to be done is said to be done. */
    public boolean isFinishing() {
        return isMove() && !isDone(transition.from()) && isDoneAfter();
    }

    /** Whether the work on the item is done: it is Remediated or further. */
    boolean isDoneAfter() {
        return isDone(transition.to());
    }

    private static boolean isDone(@Nullable String status) {
        return Optional.ofNullable(status)
                .flatMap(Status::parse)
                .filter(parsed -> parsed.isAtLeast(Status.REMEDIATED))
                .isPresent();
    }

    /** Whether an item of this status is open; one that is not there is not, one whose status is unknown is. */
    private static boolean isOpen(@Nullable String status) {
        return status != null && !status.equals(Status.CLOSED.label());
    }
}
