package dev.poam.exchange.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A table of ours that describes somebody's templates. */
public final class TemplateFile {

    private TemplateFile() {}

    /** A row by the names of its columns. */
    public record Row(Map<String, String> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }

        /** The cell of a column that the table has. */
        public String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }
    }

    /** The rows of a resource beside a class. */
    public static List<Row> rows(Class<?> neighbour, String name) {
        try (InputStream stream = Objects.requireNonNull(neighbour.getResourceAsStream(name), name);
                Reader reader = new InputStreamReader(stream, UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            List<Row> rows = new ArrayList<>();
            csv.forEach(row -> rows.add(new Row(row.getFieldsAsMap())));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("our own resource " + name + " cannot be read", e);
        }
    }

    /** The number of a column that is named by letters: {@code AA} is 27. */
    public static int column(String letters) {
        int number = 0;
        for (int i = 0; i < letters.length(); i++) {
            number = number * ('Z' - 'A' + 1) + letters.charAt(i) - 'A' + 1;
        }
        return number;
    }

    /** What stands between bars. */
    public static List<String> choices(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }
}
