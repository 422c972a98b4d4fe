package dev.poam.report.history;

import dev.poam.history.DateChange;
import dev.poam.history.ItemHistory;
import dev.poam.history.SideCommit;
import dev.poam.history.Transition;
import dev.poam.report.text.ConsoleText;
import dev.poam.report.text.TextTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An item's status history as lines for a console. */
public final class HistoryText {

    private HistoryText() {}

    /**
     * A heading, and a line for each landed change of status, place or target date, in the order of the chain.
     *
     * @param chain the commits that were followed, oldest first
     */
    public static List<String> lines(ItemHistory item, List<String> chain) {
        TextTable table = new TextTable();
        for (LandedEvent event : LandedEvent.all(item, LandedEvent.places(chain))) {
            event.transition().ifPresent(step -> addRows(table, step));
            event.dateChange().ifPresent(change -> addRow(table, change));
        }
        List<String> lines = new ArrayList<>();
        lines.add(ConsoleText.escaped(item.id() + "  " + (item.status() == null ? "(gone)" : item.status())
                + ", revision " + item.revision() + ", created "
                + item.created().toLocalDate() + ", last updated "
                + item.lastUpdated().toLocalDate()));
        table.lines().forEach(line -> lines.add("  " + line));
        return lines;
    }

    private static void addRows(TextTable table, Transition transition) {
        table.row(
                transition.landing().at().toLocalDate().toString(),
                step(transition),
                transition.landing().by().name(),
                transition.landing().shortCommit(),
                remarks(transition));
        for (SideCommit side : transition.via()) {
            table.row(
                    "", "via " + side.authoredAt().toLocalDate(), side.author().name(), side.shortCommit(), "");
        }
    }

    /** Its flags, and what its signature is worth where there is one. */
    static String remarks(Transition transition) {
        Stream<String> flags =
                transition.flags().stream().map(Transition.Flag::label).sorted();
        Stream<String> signature = transition.signature() == Transition.Signature.UNSIGNED
                ? Stream.of()
                : Stream.of("signature:" + transition.signature().label());
        return Stream.concat(flags, signature).collect(Collectors.joining(" "));
    }

    /** What happened, in words: {@code Open -> In Progress}. */
    public static String step(Transition transition) {
        return step(transition, " -> ");
    }

    /** The same with another word, or arrow, between the statuses. */
    static String step(Transition transition, String arrow) {
        String from = transition.from();
        String to = transition.to();
        String label = transition.kind().label();
        return switch (transition.kind()) {
            case ADDED, RESTORED, DUPLICATE, RESOLVED -> label + (to == null ? "" : " as " + to);
            case REMOVED -> label + (from == null ? "" : " as " + from);
            case CHANGED -> from + arrow + to;
            case MOVED ->
                Objects.equals(from, to)
                        ? label + " to " + transition.path()
                        : from + arrow + to + ", " + label + " to " + transition.path();
        };
    }

    private static void addRow(TextTable table, DateChange change) {
        table.row(
                change.landing().at().toLocalDate().toString(),
                (change.milestone() == null ? "target " : "target of " + change.milestone() + " ") + date(change.from())
                        + " -> " + date(change.to()),
                change.landing().by().name(),
                change.landing().shortCommit(),
                change.isSlip() ? "slip" : "");
    }

    static String date(@Nullable LocalDate date) {
        return date == null ? "none" : date.toString();
    }
}
