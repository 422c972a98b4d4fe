package dev.poam.exchange.sheet;

import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.workbook.Look;
import dev.poam.exchange.workbook.SheetDraft;
import dev.poam.exchange.workbook.WorkbookFile;
import dev.poam.report.snapshot.ReportedItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Items as a workbook: a sheet with our own columns, and one that says what it was made from. */
public final class ItemWorkbook {

    /** The sheet that the items are in. */
    public static final String SHEET = "Items";

    /** The sheet that says what it was made from. */
    public static final String ABOUT = "About";

    private static final String DATES = "yyyy-mm-dd";
    private static final int SPARE_ROWS = 500;
    private static final int NARROW = 14;
    private static final int MEDIUM = 24;
    private static final int WIDE = 50;

    private static final Set<String> PROSE = Set.of(
            "deficiency",
            "remediation.plan",
            "remediation.rollback",
            "remediation.verify",
            "rootCause",
            "cuiImpact",
            "interimMitigation",
            "verification.method",
            "verification.result",
            "deferral.rationale",
            "notes");

    private ItemWorkbook() {}

    /** Renders items by id. */
    public static byte[] render(Extract extract) {
        return WorkbookFile.render("POA&M", extract.head().at().toInstant(), List.of(items(extract), about(extract)));
    }

    private static SheetDraft items(Extract extract) {
        SheetDraft sheet = new SheetDraft(SHEET, DATES).freeze(1, 1);
        List<ReportedItem> items = extract.items();
        int column = 1;
        for (Column each : Columns.all()) {
            sheet.put(1, column, each.header(), Look.HEADER).width(column, width(each));
            if (!each.choices().isEmpty()) {
                sheet.choices(column, 2, items.size() + 1 + SPARE_ROWS, each.choices());
            }
            for (int i = 0; i < items.size(); i++) {
                sheet.put(i + 2, column, cell(each, items.get(i)), Look.TEXT);
            }
            column++;
        }
        for (LandedColumn each : LandedColumn.all()) {
            sheet.put(1, column, each.header(), Look.HEADER).width(column, NARROW);
            for (int i = 0; i < items.size(); i++) {
                sheet.put(i + 2, column, each.value().apply(items.get(i)), Look.TEXT);
            }
            column++;
        }
        return sheet;
    }

    private static @Nullable Object cell(Column column, ReportedItem item) {
        Object value = column.value(item.item());
        boolean plain = value instanceof BigDecimal || value instanceof LocalDate;
        return plain ? value : column.text(item.item());
    }

    private static int width(Column column) {
        if (PROSE.contains(column.field()) || column.form() == Column.Form.RECORDS) {
            return WIDE;
        }
        boolean text = column.form() == Column.Form.TEXT && column.choices().isEmpty();
        return text && !column.field().equals("id") ? MEDIUM : NARROW;
    }

    private static SheetDraft about(Extract extract) {
        SheetDraft sheet = new SheetDraft(ABOUT, DATES).width(1, NARROW).width(2, WIDE);
        Map<String, Object> lines = new LinkedHashMap<>();
        add(lines, "Marking", extract.settings().marking());
        add(lines, "Organization", extract.settings().organization());
        add(lines, "System", extract.settings().system());
        add(lines, "As of", extract.asOf());
        add(lines, "Commit", extract.head().commit());
        add(lines, "Landed on", extract.head().at().toLocalDate());
        int row = 1;
        for (Map.Entry<String, Object> line : lines.entrySet()) {
            sheet.put(row, 1, line.getKey(), Look.HEADER).put(row, 2, line.getValue(), Look.TEXT);
            row++;
        }
        return sheet;
    }

    private static void add(Map<String, Object> lines, String name, @Nullable Object value) {
        if (value != null) {
            lines.put(name, value);
        }
    }
}
