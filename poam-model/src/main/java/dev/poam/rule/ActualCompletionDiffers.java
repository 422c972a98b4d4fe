package dev.poam.rule;

import dev.poam.history.ItemHistory;
import dev.poam.history.Landing;
import dev.poam.history.Transition;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds a stated completion date that the history contradicts. The day is that of the committer's own clock and offset.
 * An item that came in as Closed from elsewhere has no such day.
 */
final class ActualCompletionDiffers extends LandedItemRule {

    private static final String CLOSED = Status.CLOSED.label();

    ActualCompletionDiffers() {
        super(
                "lifecycle/actual-completion-differs",
                Severity.ERROR,
                "A stated completion date is the day on which Closed landed",
                "POA&M procedure, lifecycle");
    }

    @Override
    void check(PoamItem item, @Nullable ItemHistory landed, Inspection inspection, Reporter reporter) {
        LocalDate stated = item.actualCompletion();
        if (stated == null) {
            return;
        }
        if (item.isOpen()) {
            report(item, "actualCompletion is " + stated + " but the item is not Closed", reporter);
            return;
        }
        Landing closing = closing(landed);
        if (closing != null && !stated.equals(closing.at().toLocalDate())) {
            report(
                    item,
                    "actualCompletion is " + stated + " but Closed landed on another day " + Wording.landed(closing),
                    reporter);
        }
    }

    /** The latest move to Closed; coming into the repository as Closed, or coming back into it, is none. */
    private static @Nullable Landing closing(@Nullable ItemHistory landed) {
        Landing closing = null;
        if (landed != null) {
            for (Transition transition : landed.transitions()) {
                boolean wasElsewhere = transition.from() != null && !CLOSED.equals(transition.from());
                closing = wasElsewhere && CLOSED.equals(transition.to()) ? transition.landing() : closing;
            }
        }
        return closing;
    }

    private static void report(PoamItem item, String message, Reporter reporter) {
        reporter.report(item, "actualCompletion", message, "Delete actualCompletion: the date comes from the commit.");
    }
}
