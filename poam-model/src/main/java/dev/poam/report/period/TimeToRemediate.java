package dev.poam.report.period;

import dev.poam.report.snapshot.Days;
import dev.poam.report.snapshot.Plan;
import dev.poam.report.snapshot.TrackedItem;
import dev.poam.rule.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How long work took: from the day on which an item came into the plan to the day on which it became Remediated, or
 * further, and did not go back until the day of the report. Items that came in Remediated or further are left out.
 */
record TimeToRemediate(List<Taken> items) {

    /** What the numbers mean, for readers. */
    static final String MEANING = "Days are counted from the landing of the item to the landing of Remediated; an item"
            + " that went back counts when it is Remediated for good.";

    /** One item, and how many days its work took. */
    record Taken(TrackedItem item, LocalDate done, long days) {}

    TimeToRemediate {
        items = List.copyOf(items);
    }

    /** Of items whose work was done on some days. */
    static TimeToRemediate of(Plan plan, Days days) {
        List<Taken> taken = new ArrayList<>();
        for (TrackedItem item : plan.items()) {
            Optional<LocalDate> done = item.done().filter(days::contains);
            done.ifPresent(day -> taken.add(new Taken(item, day, Days.between(item.added(), day))));
        }
        return new TimeToRemediate(taken);
    }

    Spread all() {
        return of(item -> true);
    }

    /** Of some of the items. */
    Spread of(Predicate<TrackedItem> wanted) {
        return Spread.of(items.stream()
                .filter(taken -> wanted.test(taken.item()))
                .map(Taken::days)
                .toList());
    }

    /** All of them in a sentence. */
    String sentence() {
        Spread all = all();
        return all.count() == 0
                ? "The work on no item was finished."
                : "The work on " + Wording.counted(all.count(), "item", "items") + " was finished, after a mean of "
                        + all.shownMean() + " and a median of " + all.shownMedian() + " days.";
    }
}
