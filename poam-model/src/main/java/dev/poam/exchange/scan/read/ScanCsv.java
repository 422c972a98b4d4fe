package dev.poam.exchange.scan.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.poam.source.Position;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a scanner's CSV, by the names of their columns. What stands above the header is passed over. */
final class ScanCsv {

    /** Rows above the header; Qualys has three. */
    private static final int HIGHEST_HEADER = 20;

    private static final Pattern LINE = Pattern.compile("starting at line ([1-9][0-9]{0,8})");

    /** One row. */
    static final class Row {

        private final Map<String, Integer> columns;
        private final List<String> fields;
        private final int line;

        private Row(Map<String, Integer> columns, List<String> fields, int line) {
            this.columns = columns;
            this.fields = fields;
            this.line = line;
        }

        /** The first of these columns that has a value; empty when none has. A dash stands for nothing. */
        String get(String... names) {
            for (String name : names) {
                Integer column = columns.get(fold(name));
                String value = column == null || column >= fields.size()
                        ? ""
                        : fields.get(column).strip();
                if (!value.isEmpty() && !value.equals("-") && !value.equals("'-")) {
                    return value;
                }
            }
            return "";
        }

        Position position() {
            return new Position(line, 1);
        }
    }

    /** Takes rows. */
    interface RowSink {
        void take(Row row) throws RefusedInputException;
    }

    private final ScanInput input;
    private final char separator;
    private final Set<String> needed;

    /**
     * Nothing is read yet.
     *
     * @param needed the columns by which the header is known
     */
    ScanCsv(ScanInput input, char separator, String... needed) {
        this.input = input;
        this.separator = separator;
        this.needed = Set.of(needed).stream().map(ScanCsv::fold).collect(Collectors.toSet());
    }

    void read(RowSink sink) throws IOException, RefusedInputException {
        LenientUtf8 text = new LenientUtf8(input.bytes());
        Map<String, Integer> columns = Map.of();
        int rows = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                List<String> fields = unwrapped(record.getFields());
                if (!columns.isEmpty()) {
                    sink.take(new Row(columns, fields, Math.toIntExact(record.getStartingLineNumber())));
                } else if (isHeader(fields)) {
                    columns = columns(fields);
                } else if (++rows > HIGHEST_HEADER) {
                    break;
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            // Thrown out of the iterator for a quote that nothing closes, and for a field of many megabytes.
            throw input.refusal(
                    position(e), "not CSV that can be read: " + XmlFault.sentence(e), "Export the file once more.");
        }
        if (columns.isEmpty()) {
            throw input.refusal(null, "no row has the names of the columns", "Keep the header when you export.");
        }
        if (text.foreign() > 0) {
            input.warn(
                    null,
                    text.foreign() + " bytes are not UTF-8 and were read as windows-1252",
                    "Look at names with accents; export as UTF-8 where you can.");
        }
    }

    /** The parser names the line in its words alone. */
    private static @Nullable Position position(RuntimeException e) {
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        return line.find() ? new Position(Integer.parseInt(line.group(1)), 1) : null;
    }

    /** Some downloads put whole rows into quotes once more. */
    private List<String> unwrapped(List<String> fields) {
        if (fields.size() != 1 || fields.get(0).indexOf(separator) < 0) {
            return fields;
        }
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(true)
                .ofSingleCsvRecord(fields.get(0))
                .getFields();
    }

    private boolean isHeader(List<String> fields) {
        return fields.stream().map(ScanCsv::fold).collect(Collectors.toSet()).containsAll(needed);
    }

    private static Map<String, Integer> columns(List<String> fields) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            columns.putIfAbsent(fold(fields.get(i)), i);
        }
        return columns;
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]+", " ");
    }
}
