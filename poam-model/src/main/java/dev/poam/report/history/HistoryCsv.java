package dev.poam.report.history;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.poam.history.History;
import dev.poam.history.ItemHistory;
import dev.poam.history.SideCommit;
import dev.poam.history.Transition;
import dev.poam.report.text.SheetText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code history.csv}: one row a landed change of status or place, for sheets. */
public final class HistoryCsv {

    private static final List<String> HEADER = List.of(
            "item",
            "kind",
            "from",
            "to",
            "path",
            "commit",
            "landedAt",
            "landedByName",
            "landedByEmail",
            "authorName",
            "authorEmail",
            "authoredAt",
            "via",
            "signature",
            "flags");

    private HistoryCsv() {}

    /** Renders items by id, each with its changes oldest first; absent values are empty, several in a cell have spaces. */
    public static String render(History history) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(HEADER);
            for (ItemHistory item : history.items()) {
                for (Transition transition : item.transitions()) {
                    csv.writeRecord(row(item, transition));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory could not be written to", e);
        }
        return text.toString();
    }

    private static List<String> row(ItemHistory item, Transition transition) {
        return List.of(
                text(item.id()),
                transition.kind().label(),
                text(transition.from()),
                text(transition.to()),
                text(transition.path()),
                transition.landing().commit(),
                HistoryJson.time(transition.landing().at()),
                text(transition.landing().by().name()),
                text(transition.landing().by().email()),
                text(transition.landing().author().name()),
                text(transition.landing().author().email()),
                HistoryJson.time(transition.landing().authoredAt()),
                transition.via().stream().map(SideCommit::commit).collect(joining(" ")),
                transition.signature().label(),
                transition.flags().stream().sorted().map(Transition.Flag::label).collect(joining(" ")));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : SheetText.inert(value);
    }
}
