package dev.poam.exchange.extract;

import dev.poam.history.DateChange;
import dev.poam.history.ItemHistory;
import dev.poam.item.Milestone;
import dev.poam.report.snapshot.ReportedItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A milestone with the day that was planned first, and the moves of it that landed.
 *
 * @param number its place in the item, from 1
 * @param planned the first date that landed; null when it never had one
 */
public record PlannedStep(
        int number, Milestone milestone, @Nullable LocalDate planned, List<DateChange> moves) {

    public PlannedStep {
        moves = List.copyOf(moves);
    }

    /** The milestones of an item, in its order. */
    public static List<PlannedStep> of(ReportedItem item) {
        List<PlannedStep> steps = new ArrayList<>();
        for (Milestone milestone : item.item().milestones()) {
            List<DateChange> moves = moves(item.landed(), milestone);
            LocalDate first = moves.isEmpty() ? null : moves.get(0).from();
            steps.add(new PlannedStep(steps.size() + 1, milestone, first == null ? milestone.target() : first, moves));
        }
        return steps;
    }

    private static List<DateChange> moves(@Nullable ItemHistory landed, Milestone milestone) {
        return landed == null || milestone.name() == null
                ? List.of()
                : landed.milestoneChanges().stream()
                        .filter(change -> milestone.name().equals(change.milestone()))
                        .toList();
    }

    public String name() {
        return Objects.requireNonNullElse(milestone.name(), "");
    }

    /** A move in words: from which day to which, when that landed and by whom. */
    public static String words(DateChange move) {
        return day(move.from()) + " -> " + day(move.to()) + " (landed "
                + move.landing().at().toLocalDate() + " by "
                + move.landing().by().name() + ")";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "no date" : day.toString();
    }
}
