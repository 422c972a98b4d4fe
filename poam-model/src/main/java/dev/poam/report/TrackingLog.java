package dev.poam.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.poam.history.ItemHistory;
import dev.poam.history.Transition;
import dev.poam.rule.Audit;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The tracking log: a line for each item, and below it who moved each of them from which status to which, and when. */
final class TrackingLog {

    private static final List<String> COLUMNS = List.of(
            "ID",
            "Deficiency",
            "Affected controls",
            "Planned remediation",
            "Responsible party",
            "Target date",
            "Actual completion",
            "Status",
            "Notes");

    private final DocumentControl control;
    private final List<ReportedItem> items;

    private TrackingLog(DocumentControl control, List<ReportedItem> items) {
        this.control = control;
        this.items = items;
    }

    /** The log of a check: of its commit and its day. */
    static TrackingLog of(Audit audit) {
        return new TrackingLog(DocumentControl.of("POA&M tracking log", audit), ReportedItem.all(audit));
    }

    Report report() {
        return new Report("tracking-log", control, body(), csv());
    }

    private String body() {
        MarkdownTable table = new MarkdownTable(COLUMNS.toArray(String[]::new));
        items.forEach(item -> table.row(cells(item).toArray(String[]::new)));
        MarkdownBody body = new MarkdownBody().section("Items").table(table).section("History");
        items.forEach(item -> addHistory(item, body));
        return body.text();
    }

    private static List<String> cells(ReportedItem item) {
        return List.of(
                item.item().id(),
                item.title(),
                item.requirements(),
                item.plan(),
                item.owner(),
                item.target(),
                item.completed().map(LocalDate::toString).orElse(""),
                item.status(),
                item.notes());
    }

    private static void addHistory(ReportedItem item, MarkdownBody body) {
        body.subsection(item.item().id() + " " + item.title());
        ItemHistory landed = item.landed();
        if (landed == null) {
            body.paragraph("Nothing of it has landed.");
            return;
        }
        body.paragraph("Revision " + landed.revision() + ", last updated "
                + landed.lastUpdated().toLocalDate() + ".");
        MarkdownTable table = new MarkdownTable("Date", "Status", "By", "Commit");
        for (Transition step : item.transitions()) {
            if (isStatusChange(step)) {
                table.row(
                        step.landing().at().toLocalDate().toString(),
                        step(step),
                        step.landing().by().name(),
                        step.landing().shortCommit());
            }
        }
        body.table(table);
    }

    private static boolean isStatusChange(Transition step) {
        return step.from() == null || !step.from().equals(step.to());
    }

    private static String step(Transition step) {
        return Stream.of(step.from(), step.to())
                .filter(status -> status != null)
                .reduce((from, to) -> from + " to " + to)
                .orElse(step.kind().label());
    }

    /** The log without the history, which {@code history.csv} has; cells hold no formulas. */
    private String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(Stream.concat(COLUMNS.stream(), Stream.of("Revision", "Last updated"))
                    .toList());
            for (ReportedItem item : items) {
                ItemHistory landed = item.landed();
                csv.writeRecord(Stream.concat(
                                cells(item).stream(),
                                Stream.of(
                                        landed == null ? "" : String.valueOf(landed.revision()),
                                        landed == null
                                                ? ""
                                                : landed.lastUpdated()
                                                        .toLocalDate()
                                                        .toString()))
                        .map(SheetText::inert)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory could not be written to", e);
        }
        return text.toString();
    }
}
