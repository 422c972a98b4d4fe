package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.sheet.CellLines;
import dev.poam.exchange.sheet.Column;
import dev.poam.exchange.sheet.Columns;
import dev.poam.exchange.sheet.ItemWorkbook;
import dev.poam.exchange.sheet.file.CellLetters;
import dev.poam.exchange.sheet.file.Sheet;
import dev.poam.exchange.sheet.file.SheetFile;
import dev.poam.exchange.sheet.file.SheetFinding;
import dev.poam.exchange.sheet.file.SheetRow;
import dev.poam.exchange.workbook.CellText;
import dev.poam.report.text.SheetText;
import dev.poam.rule.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A sheet that this product has made: its cells are read as exactly as they were written. */
final class OwnSheet {

    /** As many of our columns make a sheet ours; people may have deleted some. */
    private static final int ENOUGH = 20;

    private final SheetFile file;
    private final Sheet sheet;
    private final Map<Integer, Column> columns;

    private OwnSheet(SheetFile file, Sheet sheet, Map<Integer, Column> columns) {
        this.file = file;
        this.sheet = sheet;
        this.columns = columns;
    }

    /** The sheet when it is one of ours. */
    static Optional<OwnSheet> of(SheetFile file, Sheet sheet) {
        if (sheet.rows().isEmpty()) {
            return Optional.empty();
        }
        SheetRow header = sheet.rows().get(0);
        Map<Integer, Column> columns = new TreeMap<>();
        for (int index = 0; index < header.cells().size(); index++) {
            int here = index;
            Columns.named(header.cell(index))
                    .filter(column -> !columns.containsValue(column))
                    .ifPresent(column -> columns.put(here, column));
        }
        boolean hasId =
                columns.values().stream().anyMatch(column -> column.field().equals("id"));
        return hasId && columns.size() >= ENOUGH ? Optional.of(new OwnSheet(file, sheet, columns)) : Optional.empty();
    }

    List<RowItem> rows() {
        return sheet.rows().stream()
                .skip(1)
                .filter(row -> !row.isBlank())
                .map(this::item)
                .toList();
    }

    private RowItem item(SheetRow row) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, List<String>> lists = new LinkedHashMap<>();
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        columns.forEach((index, column) -> {
            String text = index < row.cells().size() ? written(row.cells().get(index)) : "";
            if (text.isEmpty()) {
                return;
            }
            switch (column.form()) {
                case TEXT, DATE -> fields.put(column.field(), text);
                case NUMBER -> number(column.field(), text, fields);
                case LINES -> lists.put(column.field(), CellLines.lines(text));
                case RECORDS -> tables.put(column.field(), CellLines.records(text));
            }
        });
        String id = fields.getOrDefault("id", "").strip();
        fields.remove("id");
        return new RowItem(
                file.place(sheet, row.number()),
                row.number(),
                id,
                fields,
                lists,
                tables,
                List.of(),
                List.of(),
                List.of(),
                "",
                true);
    }

    /** Columns that are neither ours nor told by the history: somebody has added them. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        SheetRow header = sheet.rows().get(0);
        int width =
                sheet.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int index = 0; index < width; index++) {
            int here = index;
            long filled = sheet.rows().stream()
                    .skip(1)
                    .filter(row -> !row.cell(here).isEmpty())
                    .count();
            if (!columns.containsKey(index) && filled > 0 && !Columns.isLanded(header.cell(index))) {
                String name = header.cell(index).isEmpty()
                        ? "column " + CellLetters.of(index)
                        : "the column " + CellTexts.quoted(header.cell(index));
                findings.add(SheetFinding.LEFT_OUT.at(
                        file.name(),
                        header.number(),
                        index,
                        null,
                        name + " is none of ours; its " + Words.count((int) filled, "cell") + " are not read",
                        "Write what it says into the notes of the items."));
            }
        }
        for (SheetRow row : sheet.rows()) {
            for (int index = 0; index < row.cells().size(); index++) {
                if (row.cells().get(index).endsWith(CellText.CUT)) {
                    findings.add(SheetFinding.BAD_VALUE.at(
                            file.name(),
                            row.number(),
                            index,
                            null,
                            CellLetters.of(index) + row.number() + " holds only the beginning of a text",
                            "Import the CSV file instead, which holds it whole."));
                }
            }
        }
        return findings;
    }

    /** A cost can be a range. */
    private static void number(String field, String text, Map<String, String> fields) {
        if (text.indexOf(':') < 0) {
            fields.put(field, text);
            return;
        }
        CellLines.records(text).forEach(range -> range.forEach((end, value) -> fields.put(field + "." + end, value)));
    }

    /** Only where text and formulas look alike has an apostrophe been put before what looks like one. */
    private String written(String cell) {
        return sheet.name().equals(ItemWorkbook.SHEET) ? cell : SheetText.original(cell);
    }
}
