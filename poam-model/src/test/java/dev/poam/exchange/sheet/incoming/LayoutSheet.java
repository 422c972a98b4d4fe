package dev.poam.exchange.sheet.incoming;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks in the layouts that authorities give out, filled by the names of their columns. */
final class LayoutSheet {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final List<String> cells = new ArrayList<>();

    /** One column as the list of a layout has it. */
    record Column(String sheet, int headerRow, int firstRow, int index, String header) {}

    static List<Column> emass(String layout) {
        return columns("/dev/poam/exchange/emass/columns.csv", "template", layout);
    }

    static List<Column> fedramp(String version) {
        return columns("/dev/poam/exchange/fedramp/columns.csv", "template_version", version);
    }

    private static List<Column> columns(String resource, String key, String value) {
        try (InputStream list = Objects.requireNonNull(LayoutSheet.class.getResourceAsStream(resource));
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            List<Column> columns = new ArrayList<>();
            for (NamedCsvRecord row : reader) {
                if (row.getField(key).equals(value)) {
                    String exact = row.findField("exact_header_text")
                            .filter(text -> !text.isEmpty())
                            .orElse(row.getField("header"))
                            .replaceAll("\\Adiffers: '|'\\z", "")
                            .replace("\\n", "\n");
                    columns.add(new Column(
                            row.findField("sheet").orElse("POA&M"),
                            Integer.parseInt(row.getField("header_row")),
                            Integer.parseInt(row.getField("first_data_row")),
                            CellReference.convertColStringToIndex(row.getField("column")),
                            exact));
                }
            }
            return columns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a sheet with the columns that bear its name, and rows filled by the names of columns. */
    LayoutSheet sheet(String name, List<Column> layout, List<Map<String, String>> rows) {
        XSSFSheet sheet = workbook.createSheet(name);
        List<Column> columns =
                layout.stream().filter(column -> column.sheet().equals(name)).toList();
        columns.forEach(column -> put(sheet, column.headerRow(), column.index(), column.header()));
        int number = columns.get(0).firstRow();
        for (Map<String, String> row : rows) {
            for (Column column : columns) {
                String text = row.getOrDefault(column.header().strip(), "");
                if (!text.isEmpty()) {
                    put(sheet, number, column.index(), text);
                    cells.add(text);
                }
            }
            number++;
        }
        return this;
    }

    /** Adds words to a sheet that are no part of its table. */
    LayoutSheet words(String sheet, int row, int column, String text) {
        put(workbook.getSheet(sheet), row, column, text);
        return this;
    }

    private static void put(XSSFSheet sheet, int number, int column, String text) {
        Row row = Objects.requireNonNullElseGet(sheet.getRow(number - 1), () -> sheet.createRow(number - 1));
        row.createCell(column).setCellValue(text);
    }

    /** What was written into the rows. */
    List<String> cells() {
        return cells;
    }

    byte[] bytes() throws IOException {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            workbook.close();
            return bytes.toByteArray();
        }
    }

    /** A row in which every column says something: what is given, else words of its own. */
    static Map<String, String> row(List<Column> columns, String mark, String... given) {
        Map<String, String> row = new LinkedHashMap<>();
        columns.forEach(column ->
                row.put(column.header().strip(), column.header().strip().replaceAll("[^A-Za-z ]", " ") + " " + mark));
        row.putAll(only(given));
        return row;
    }

    /** A row with these cells and no others. */
    static Map<String, String> only(String... given) {
        Map<String, String> row = new LinkedHashMap<>();
        Stream.iterate(0, i -> i < given.length, i -> i + 2).forEach(i -> row.put(given[i], given[i + 1]));
        return row;
    }
}
