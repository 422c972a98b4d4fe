package dev.poam.rule;

import dev.poam.history.DateChange;
import dev.poam.history.ItemHistory;
import dev.poam.history.Landing;
import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds target dates that moved to later ones, each date once however often it moved. Where the item's own date moved,
 * those of its milestones moved with it and are not named again. A date that was taken out and comes back later has
 * slipped, too.
 */
final class TargetSlipped extends LandedItemRule {

    private static final int TOLERATED_SLIPS = 2;

    TargetSlipped() {
        super(
                "date/original-target-changed",
                Severity.INFO,
                "A target date stays as it first landed",
                "OMB M-02-01, changes to milestones");
    }

    @Override
    void check(PoamItem item, @Nullable ItemHistory landed, Inspection inspection, Reporter reporter) {
        if (landed == null) {
            return;
        }
        List<Slip> ownSlips = slips(landed.originalTarget(), landed.targetChanges(), item.targetCompletion());
        if (!ownSlips.isEmpty()) {
            report(item, "targetCompletion", "targetCompletion", ownSlips, reporter);
            return;
        }
        for (int i = 0; i < item.milestones().size(); i++) {
            List<Slip> slips = milestoneSlips(item, i, landed);
            if (!slips.isEmpty()) {
                report(item, "milestones[" + i + "].target", Wording.milestone(item, i), slips, reporter);
            }
        }
    }

    /** The history knows milestones by name; of several with one name it follows the first. */
    private static List<Slip> milestoneSlips(PoamItem item, int index, ItemHistory landed) {
        Milestone milestone = item.milestones().get(index);
        String name = milestone.name();
        boolean earlierOneHasName =
                item.milestones().subList(0, index).stream().anyMatch(earlier -> Objects.equals(earlier.name(), name));
        if (name == null || earlierOneHasName) {
            return List.of();
        }
        List<DateChange> changes = landed.milestoneChanges().stream()
                .filter(change -> name.equals(change.milestone()))
                .toList();
        return slips(null, changes, changes.isEmpty() ? null : milestone.target());
    }

    private static void report(PoamItem item, String field, String what, List<Slip> slips, Reporter reporter) {
        Slip last = slips.get(slips.size() - 1);
        LocalDate first = slips.get(0).from();
        String times = slips.size() == 1 ? "" : " " + slips.size() + " times";
        // Moves to an earlier date in between can outweigh the slips.
        long days = ChronoUnit.DAYS.between(first, last.to());
        String net = days > 0 ? ", " + Wording.days(days) + " later" : "";
        Reporter at = slips.size() > TOLERATED_SLIPS ? reporter.as(Severity.WARNING) : reporter;
        at.report(
                item,
                field,
                what + " slipped" + times + " from " + first + " to " + last.to() + net + " "
                        + Wording.landed(last.landing()),
                "Say why in the notes; an assessor compares the original date with this one.");
    }

    /**
     * The moves to a later date.
     *
     * @param original the first date that landed; null when the changes tell it
     * @param now the date in the files that are checked, landed or not
     */
    private static List<Slip> slips(@Nullable LocalDate original, List<DateChange> changes, @Nullable LocalDate now) {
        List<Slip> slips = new ArrayList<>();
        LocalDate held = original;
        for (DateChange change : changes) {
            LocalDate before = change.from() == null ? held : change.from();
            held = advance(before, change.to(), change.landing(), slips);
        }
        advance(held, now, null, slips);
        return slips;
    }

    private static @Nullable LocalDate advance(
            @Nullable LocalDate before, @Nullable LocalDate after, @Nullable Landing landing, List<Slip> slips) {
        if (after == null) {
            return before;
        }
        if (before != null && after.isAfter(before)) {
            slips.add(new Slip(before, after, landing));
        }
        return after;
    }

    private record Slip(
            LocalDate from, LocalDate to, @Nullable Landing landing) {}
}
