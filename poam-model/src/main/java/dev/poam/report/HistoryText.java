package dev.poam.report;

import dev.poam.history.DateChange;
import dev.poam.history.ItemHistory;
import dev.poam.history.Landing;
import dev.poam.history.SideCommit;
import dev.poam.history.Transition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An item's status history as lines for a console. */
public final class HistoryText {

    private static final int SHORT_HASH = 10;

    private HistoryText() {}

    /**
     * A heading, and a line for each landed change of status, place or target date, in the order of the chain.
     *
     * @param chain the commits that were followed, oldest first
     */
    public static List<String> lines(ItemHistory item, List<String> chain) {
        List<Entry> entries = new ArrayList<>();
        item.transitions().forEach(step -> entries.add(new Entry(step.landing(), table -> addRows(table, step))));
        Stream.concat(item.targetChanges().stream(), item.milestoneChanges().stream())
                .forEach(change -> entries.add(new Entry(change.landing(), table -> addRow(table, change))));
        Map<String, Integer> places = new HashMap<>();
        chain.forEach(commit -> places.put(commit, places.size()));
        entries.sort(Comparator.comparing(entry -> places.getOrDefault(entry.landing.commit(), chain.size())));

        TextTable table = new TextTable();
        entries.forEach(entry -> entry.rows.accept(table));
        List<String> lines = new ArrayList<>();
        lines.add(ConsoleText.escaped(item.id() + "  " + (item.status() == null ? "(gone)" : item.status())
                + ", revision " + item.revision() + ", created "
                + item.created().toLocalDate() + ", last updated "
                + item.lastUpdated().toLocalDate()));
        table.lines().forEach(line -> lines.add("  " + line));
        return lines;
    }

    /** What one commit did, and the rows that show it. */
    private record Entry(Landing landing, Consumer<TextTable> rows) {}

    private static void addRows(TextTable table, Transition transition) {
        table.row(
                transition.landing().at().toLocalDate().toString(),
                step(transition),
                transition.landing().by().name(),
                transition.landing().shortCommit(),
                remarks(transition));
        for (SideCommit side : transition.via()) {
            table.row(
                    "",
                    "via " + side.authoredAt().toLocalDate(),
                    side.author().name(),
                    side.commit().substring(0, SHORT_HASH),
                    "");
        }
    }

    /** Its flags, and what its signature is worth where there is one. */
    private static String remarks(Transition transition) {
        Stream<String> flags =
                transition.flags().stream().map(Transition.Flag::label).sorted();
        Stream<String> signature = transition.signature() == Transition.Signature.UNSIGNED
                ? Stream.of()
                : Stream.of("signature:" + transition.signature().label());
        return Stream.concat(flags, signature).collect(Collectors.joining(" "));
    }

    /** What happened, in words: {@code Open -> In Progress}. */
    static String step(Transition transition) {
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
                change.landing().shortCommit(),
                change.isSlip() ? "slip" : "");
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "none" : date.toString();
    }
}
