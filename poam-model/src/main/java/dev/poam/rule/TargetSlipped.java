package dev.poam.rule;

import dev.poam.history.DateChange;
import dev.poam.history.ItemHistory;
import dev.poam.history.Landing;
import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds target dates that moved to later ones; the item's own date and each milestone's are counted apart. A date that
 * was taken out and comes back later has slipped, too.
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
        report(
                item,
                "targetCompletion",
                "targetCompletion",
                slips(landed.originalTarget(), landed.targetChanges(), item.targetCompletion()),
                reporter);
        for (int i = 0; i < item.milestones().size(); i++) {
            Milestone milestone = item.milestones().get(i);
            if (milestone.name() != null && isFirstOfItsName(item, i)) {
                List<DateChange> changes = landed.milestoneChanges().stream()
                        .filter(change -> milestone.name().equals(change.milestone()))
                        .toList();
                report(
                        item,
                        "milestones[" + i + "].target",
                        Wording.milestone(item, i),
                        slips(null, changes, changes.isEmpty() ? null : milestone.target()),
                        reporter);
            }
        }
    }

    /** The history knows milestones by name; of several with one name it follows the first. */
    private static boolean isFirstOfItsName(PoamItem item, int index) {
        String name = item.milestones().get(index).name();
        return item.milestones().subList(0, index).stream().noneMatch(earlier -> Objects.equals(earlier.name(), name));
    }

    private static void report(PoamItem item, String field, String what, List<Slip> slips, Reporter reporter) {
        for (int i = 0; i < slips.size(); i++) {
            Slip slip = slips.get(i);
            Reporter at = i < TOLERATED_SLIPS ? reporter : reporter.as(Severity.WARNING);
            at.report(
                    item,
                    field,
                    what + " slipped from " + slip.from() + " to " + slip.to() + ", slip " + (i + 1) + " "
                            + Wording.landed(slip.landing()),
                    "Say why in the notes; an assessor compares the original date with this one.");
        }
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
