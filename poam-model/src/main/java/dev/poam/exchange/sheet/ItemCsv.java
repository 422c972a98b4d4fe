package dev.poam.exchange.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.poam.exchange.extract.Extract;
import dev.poam.item.PoamItem;
import dev.poam.report.snapshot.ReportedItem;
import dev.poam.report.text.SheetText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Items as CSV: our own columns, and what the history tells of each item behind them. */
public final class ItemCsv {

    private ItemCsv() {}

    /** Renders items by id; no cell is a formula. */
    public static String render(Extract extract) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(Stream.concat(
                            Columns.all().stream().map(Column::header),
                            LandedColumn.all().stream().map(LandedColumn::header))
                    .toList());
            for (ReportedItem item : extract.items()) {
                csv.writeRecord(row(item));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory could not be written to", e);
        }
        return text.toString();
    }

    private static List<String> row(ReportedItem reported) {
        PoamItem item = reported.item();
        return Stream.concat(
                        Columns.all().stream().map(column -> column.text(item)),
                        LandedColumn.all().stream().map(column -> column.text(reported)))
                .map(SheetText::inert)
                .toList();
    }
}
