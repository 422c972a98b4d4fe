package dev.poam.report.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A table as CSV; no cell can be taken for a formula. */
public final class Sheet {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

    private final List<List<String>> rows = new ArrayList<>();

    public Sheet(List<String> header) {
        row(header);
    }

    public Sheet row(List<String> cells) {
        rows.add(cells.stream().map(Sheet::cell).toList());
        return this;
    }

    private static String cell(String text) {
        if (text.equals(Cell.NONE)) {
            return "";
        }
        return NUMBER.matcher(text).matches() ? text : SheetText.inert(text);
    }

    public String text() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("memory could not be written to", e);
        }
        return text.toString();
    }
}
