package dev.poam.rule;

import dev.poam.history.ItemHistory;
import dev.poam.history.Landing;
import dev.poam.history.Transition;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change from one of the five statuses to another.
 *
 * @param landing where it landed; null when it stands in the working tree only
 */
record StatusStep(Status from, Status to, @Nullable Landing landing) {

    /**
     * The steps of an item, oldest first, with the one that has not landed yet at the end. What lies between two known
     * statuses (an unreadable version, a word that is no status, a time when the item was gone) is passed over, so that
     * nobody gets round a rule by way of it.
     */
    static List<StatusStep> of(PoamItem item, ItemHistory landed) {
        List<StatusStep> steps = new ArrayList<>();
        Status current = null;
        for (Transition transition : landed.transitions()) {
            Status next = known(transition.to()).orElse(current);
            if (current != null && next != null && current != next) {
                steps.add(new StatusStep(current, next, transition.landing()));
            }
            current = next;
        }
        Status next = item.status();
        if (current != null && next != null && current != next) {
            steps.add(new StatusStep(current, next, null));
        }
        return steps;
    }

    private static Optional<Status> known(@Nullable String text) {
        return text == null ? Optional.empty() : Status.parse(text);
    }

    /** One step forward. */
    boolean isForward() {
        return from.next().equals(Optional.of(to));
    }

    /** Back to work because the verification failed. */
    boolean isFailedVerification() {
        return to == Status.IN_PROGRESS && (from == Status.REMEDIATED || from == Status.VERIFIED);
    }

    boolean isReopening() {
        return from == Status.CLOSED;
    }

    /** The statuses that a move forward left out, in order; empty for one step and for a move back. */
    List<Status> leftOut() {
        return Stream.iterate(
                        from,
                        status -> status != to && to.isAtLeast(status),
                        status -> status.next().orElse(to))
                .skip(1)
                .toList();
    }

    String describe() {
        return (to.isAtLeast(from) ? "from " : "back from ") + from + " to " + to;
    }
}
