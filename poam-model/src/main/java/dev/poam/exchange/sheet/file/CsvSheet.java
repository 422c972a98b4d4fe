package dev.poam.exchange.sheet.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file, whatever character is between its cells. */
final class CsvSheet {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    /**
     * What Excel writes into the first line where the comma is the decimal separator. A quotation mark cannot part cells,
     * and a letter does not.
     */
    private static final Pattern STATED =
            Pattern.compile("\\A\"?sep=([\\t\\p{Punct}&&[^\"]])\"?\\R", Pattern.CASE_INSENSITIVE);

    private static final int ROWS_TO_JUDGE_BY = 40;

    private CsvSheet() {}

    static List<Sheet> read(String name, String text, SheetText remarks) throws RefusedSheetException {
        Matcher stated = STATED.matcher(text);
        List<SheetRow> rows = new ArrayList<>();
        char separator;
        if (stated.lookingAt()) {
            separator = String.valueOf(stated.group(1)).charAt(0);
            rows.add(SheetRow.of(1, List.of()));
            text = text.substring(stated.end());
        } else {
            separator = mostUsed(text);
        }
        CsvParseException fault = parse(text, separator, rows, Integer.MAX_VALUE);
        if (fault != null) {
            int row = rows.size() + 1;
            remarks.add(SheetFinding.REFUSED.at(
                    name,
                    row,
                    0,
                    null,
                    "row " + row
                            + " has a quotation mark that is never closed, or text behind a closing one; nothing is"
                            + " read from there on",
                    "Close it, or write a quotation mark inside quoted text twice."));
        }
        return List.of(new Sheet("", false, rows));
    }

    /** The separator that gives most cells; the comma where none gives more than another. */
    private static char mostUsed(String text) {
        return SEPARATORS.stream()
                .max(Comparator.<Character>comparingInt(separator -> cells(text, separator))
                        .thenComparing(separator -> -SEPARATORS.indexOf(separator)))
                .orElse(',');
    }

    /** How many cells beyond the first the widest of the first rows has and how often so: prose has commas, too. */
    private static int cells(String text, char separator) {
        List<SheetRow> rows = new ArrayList<>();
        CsvParseException fault = parse(text, separator, rows, ROWS_TO_JUDGE_BY);
        int widest = rows.stream().mapToInt(row -> row.texts().size()).max().orElse(0);
        return fault == null || rows.size() > 1 ? widest : 0;
    }

    /** Without the empty cells at the end: sheet programs write a comma for each column that was ever coloured. */
    private static List<String> filled(List<String> cells) {
        int length = cells.size();
        while (length > 0 && cells.get(length - 1).isBlank()) {
            length--;
        }
        return cells.subList(0, length);
    }

    /** Adds rows until the text ends or cannot be understood. */
    private static @Nullable CsvParseException parse(String text, char separator, List<SheetRow> rows, int most) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(SheetLimits.FILE_BYTES)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = reader.iterator();
            for (int i = 0; i < most && records.hasNext(); i++) {
                rows.add(SheetRow.of(rows.size() + 1, filled(records.next().getFields())));
            }
            return null;
        } catch (CsvParseException e) {
            return e;
        } catch (IOException e) {
            throw new UncheckedIOException("memory could not be read", e);
        }
    }
}
