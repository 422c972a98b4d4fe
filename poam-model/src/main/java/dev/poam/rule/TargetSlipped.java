package dev.poam.rule;

import dev.poam.history.DateChange;
import dev.poam.history.ItemHistory;
import dev.poam.history.Landing;
import dev.poam.history.Slip;
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
        List<Move> ownMoves = moves(
                landed.slips(), lastDate(landed.originalTarget(), landed.targetChanges()), item.targetCompletion());
        if (!ownMoves.isEmpty()) {
            report(item, "targetCompletion", "targetCompletion", ownMoves, reporter);
            return;
        }
        for (int i = 0; i < item.milestones().size(); i++) {
            List<Move> moves = milestoneMoves(item, i, landed);
            if (!moves.isEmpty()) {
                report(item, "milestones[" + i + "].target", Wording.milestone(item, i), moves, reporter);
            }
        }
    }

    /** The history knows milestones by name; of several with one name it follows the first. */
    private static List<Move> milestoneMoves(PoamItem item, int index, ItemHistory landed) {
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
        List<Slip> slips = landed.milestoneSlips().stream()
                .filter(slip -> name.equals(slip.milestone()))
                .toList();
        return moves(slips, lastDate(null, changes), milestone.target());
    }

    private static void report(PoamItem item, String field, String what, List<Move> moves, Reporter reporter) {
        Move last = moves.get(moves.size() - 1);
        LocalDate first = moves.get(0).from();
        String times = moves.size() == 1 ? "" : " " + moves.size() + " times";
        // Moves to an earlier date in between can outweigh the slips.
        long days = ChronoUnit.DAYS.between(first, last.to());
        String net = days > 0 ? ", " + Wording.days(days) + " later" : "";
        Reporter at = moves.size() > TOLERATED_SLIPS ? reporter.as(Severity.WARNING) : reporter;
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
     * @param held the last date that landed
     * @param now the date in the files that are checked, landed or not
     */
    private static List<Move> moves(List<Slip> landed, @Nullable LocalDate held, @Nullable LocalDate now) {
        List<Move> moves = new ArrayList<>();
        landed.forEach(slip -> moves.add(new Move(slip.from(), slip.to(), slip.landing())));
        if (held != null && now != null && now.isAfter(held)) {
            moves.add(new Move(held, now, null));
        }
        return moves;
    }

    /** @param original the first date that landed; null when the changes tell it */
    private static @Nullable LocalDate lastDate(@Nullable LocalDate original, List<DateChange> changes) {
        LocalDate held = original;
        for (DateChange change : changes) {
            held = change.to() == null ? change.from() : change.to();
        }
        return held;
    }

    private record Move(
            LocalDate from, LocalDate to, @Nullable Landing landing) {}
}
