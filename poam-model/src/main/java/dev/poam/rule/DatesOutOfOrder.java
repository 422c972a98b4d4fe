package dev.poam.rule;

import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Finds dates of an item that contradict each other; each is held against the nearest earlier one that is given. */
final class DatesOutOfOrder extends ItemRule {

    private static final String HELP = "Correct the wrong one of the two dates.";

    DatesOutOfOrder() {
        super(
                "date/order",
                Severity.ERROR,
                "Dates run in order: identified, milestone start, milestone target, target completion",
                "NIST SP 800-171A 3.12.2[b]");
    }

    @Override
    void check(PoamItem item, Inspection inspection, Reporter reporter) {
        Named identified = new Named("source.identified", item.source().identified());
        Named completion = new Named("targetCompletion", item.targetCompletion());
        Sequence sequence = new Sequence(item, reporter);
        sequence.check(identified, completion);
        for (int i = 0; i < item.milestones().size(); i++) {
            Milestone milestone = item.milestones().get(i);
            String field = "milestones[" + i + "].";
            Named start = new Named(field + "start", milestone.start());
            Named target = new Named(field + "target", milestone.target());
            sequence.check(identified, start.date() == null ? target : start);
            sequence.check(start, target);
            sequence.check(target.date() == null ? start : target, completion);
            sequence.check(identified, new Named(field + "completed", milestone.completed()));
        }
        sequence.check(identified, new Named("verification.on", verifiedOn(item)));
        sequence.check(identified, new Named("actualCompletion", item.actualCompletion()));
    }

    private static @Nullable LocalDate verifiedOn(PoamItem item) {
        return item.verification() == null ? null : item.verification().on();
    }

    private record Named(String field, @Nullable LocalDate date) {}

    private record Sequence(PoamItem item, Reporter reporter) {

        void check(Named earlier, Named later) {
            if (earlier.date() == null || later.date() == null || !later.date().isBefore(earlier.date())) {
                return;
            }
            // A milestone stands for itself, so a target past the item's end is shown at the milestone.
            boolean atEarlier =
                    later.field().equals("targetCompletion") && earlier.field().startsWith("milestones");
            String field = atEarlier ? earlier.field() : later.field();
            String message = atEarlier
                    ? earlier.field() + " " + earlier.date() + " is after " + later.field() + " " + later.date()
                    : later.field() + " " + later.date() + " is before " + earlier.field() + " " + earlier.date();
            reporter.report(item, field, message, HELP);
        }
    }
}
