package dev.poam.report;

import dev.poam.history.DateChange;
import dev.poam.history.ItemHistory;
import dev.poam.history.SideCommit;
import dev.poam.history.Transition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An item's status history as lines for a console. */
public final class HistoryText {

    private static final int SHORT_HASH = 10;

    private HistoryText() {}

    /** A heading, a line for each landed change of status or place, and the changes of target dates. */
    public static List<String> lines(ItemHistory item) {
        List<String> lines = new ArrayList<>();
        lines.add(ConsoleText.escaped(item.id() + "  " + (item.status() == null ? "(gone)" : item.status())
                + ", revision " + item.revision() + ", created "
                + item.created().toLocalDate() + ", last updated "
                + item.lastUpdated().toLocalDate()));
        TextTable table = new TextTable();
        item.transitions().forEach(transition -> addRows(table, transition));
        List<DateChange> dates = new ArrayList<>(item.targetChanges());
        dates.addAll(item.milestoneChanges());
        dates.forEach(change -> addRow(table, change));
        table.lines().forEach(line -> lines.add("  " + line));
        return lines;
    }

    private static void addRows(TextTable table, Transition transition) {
        table.row(
                transition.landing().at().toLocalDate().toString(),
                step(transition),
                transition.landing().by().name(),
                transition.landing().commit().substring(0, SHORT_HASH),
                transition.flags().stream().map(Transition.Flag::label).sorted().collect(Collectors.joining(" ")));
        for (SideCommit side : transition.via()) {
            table.row(
                    "",
                    "via " + side.authoredAt().toLocalDate(),
                    side.author().name(),
                    side.commit().substring(0, SHORT_HASH),
                    "");
        }
    }

    private static String step(Transition transition) {
        String from = transition.from();
        String to = transition.to();
        String label = transition.kind().label();
        return switch (transition.kind()) {
            case ADDED, RESTORED, DUPLICATE, RESOLVED -> label + (to == null ? "" : " as " + to);
            case REMOVED -> label + (from == null ? "" : " as " + from);
            case CHANGED -> from + " -> " + to;
            case MOVED ->
                Objects.equals(from, to)
                        ? label + " to " + transition.path()
                        : from + " -> " + to + ", " + label + " to " + transition.path();
        };
    }

    private static void addRow(TextTable table, DateChange change) {
        table.row(
                change.landing().at().toLocalDate().toString(),
                (change.milestone() == null ? "target " : "target of " + change.milestone() + " ") + date(change.from())
                        + " -> " + date(change.to()),
                change.landing().by().name(),
                change.landing().commit().substring(0, SHORT_HASH),
                change.isSlip() ? "slip" : "");
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "none" : date.toString();
    }
}
