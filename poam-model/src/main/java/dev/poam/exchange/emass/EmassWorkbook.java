package dev.poam.exchange.emass;

import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.extract.PlannedStep;
import dev.poam.exchange.workbook.Look;
import dev.poam.exchange.workbook.SheetDraft;
import dev.poam.exchange.workbook.TemplateColumn;
import dev.poam.exchange.workbook.WorkbookFile;
import dev.poam.report.snapshot.ReportedItem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Items in the layout of an eMASS template: headers exactly as there, below the marking and the description of the system.
 * Where the layout has a milestone on each row, the rows after an item's first hold nothing else.
 */
public final class EmassWorkbook {

    private static final String NAME = "POA&M";
    static final String DATES = "mm/dd/yyyy";
    private static final int SPARE_ROWS = 500;
    private static final int WIDTH = 18;
    private static final int WIDE = 48;
    private static final int VALUE_COLUMN = 4;
    private static final int LAST_VALUE_COLUMN = 11;
    private static final int SYSTEM_ROW = 5;

    private static final Set<String> PROSE = Set.of(
            "Control Vulnerability Description",
            "Milestone Description",
            "Milestone with Completion Dates",
            "Milestone Changes",
            "Comments",
            "Mitigations",
            "Mitigations (in-house and in conjunction with the Navy CSSP)",
            "Impact Description",
            "Recommendations");

    private EmassWorkbook() {}

    /** Renders items by id. */
    public static byte[] render(Extract extract, EmassLayout layout) {
        List<TemplateColumn> columns = layout.columns();
        SheetDraft sheet = new SheetDraft(NAME, DATES);
        addHead(extract, layout, columns.get(columns.size() - 1).column(), sheet);
        boolean milestoneOnEachRow =
                columns.stream().anyMatch(column -> column.name().equals("Milestone ID"));
        int row = columns.get(0).firstDataRow();
        for (ReportedItem item : extract.items()) {
            row = addItem(new EmassRow(extract, item), milestoneOnEachRow, columns, sheet, row);
        }
        for (TemplateColumn column : columns) {
            sheet.put(column.headerRow(), column.column(), column.header(), Look.HEADER)
                    .width(column.column(), PROSE.contains(column.name()) ? WIDE : WIDTH);
            if (!column.choices().isEmpty()) {
                sheet.choices(column.column(), column.firstDataRow(), row + SPARE_ROWS, column.choices());
            }
        }
        sheet.freeze(columns.get(0).headerRow(), columns.get(0).column() + 1);
        return WorkbookFile.render(
                "eMASS POA&M, " + layout.label(),
                extract.head().at().toInstant(),
                List.of(sheet, EmassNotes.sheet(extract)));
    }

    /** The row after the item's last. */
    private static int addItem(
            EmassRow values, boolean milestoneOnEachRow, List<TemplateColumn> columns, SheetDraft sheet, int row) {
        List<PlannedStep> steps = values.steps();
        for (TemplateColumn column : columns) {
            sheet.put(row, column.column(), values.value(column.name()), Look.TEXT);
            for (int i = 0; milestoneOnEachRow && i < steps.size(); i++) {
                sheet.put(row + i, column.column(), values.value(column.name(), steps.get(i)), Look.TEXT);
            }
            if (!milestoneOnEachRow && column.name().equals("Milestone with Completion Dates")) {
                String all = steps.stream()
                        .map(step -> step.number() + ". " + EmassRow.dated(step))
                        .collect(Collectors.joining("\n"));
                sheet.put(row, column.column(), all, Look.TEXT);
            }
        }
        return row + (milestoneOnEachRow ? Math.max(1, steps.size()) : 1);
    }

    private static void addHead(Extract extract, EmassLayout layout, int lastColumn, SheetDraft sheet) {
        sheet.put(1, 1, banner(extract.settings().marking()), Look.TITLE).merge(1, 1, lastColumn);
        sheet.put(2, 1, "Date Exported:", Look.HEADER).put(2, VALUE_COLUMN, extract.asOf(), Look.TEXT);
        sheet.put(3, 1, "Exported By:", Look.HEADER)
                .put(
                        3,
                        VALUE_COLUMN,
                        "poam-maven-plugin, commit " + extract.head().shortCommit(),
                        Look.TEXT);
        sheet.put(4, 1, "CC/S/A/FA:", Look.HEADER)
                .put(4, VALUE_COLUMN, extract.settings().organization(), Look.TEXT);
        sheet.put(SYSTEM_ROW, 1, "System / Project Name:", Look.HEADER)
                .put(SYSTEM_ROW, VALUE_COLUMN, extract.settings().system(), Look.TEXT);
        sheet.put(SYSTEM_ROW + 1, 1, "DoW IT Registration No:", Look.HEADER);
        for (int row = 2; row <= SYSTEM_ROW + 1; row++) {
            sheet.merge(row, 1, VALUE_COLUMN - 1).merge(row, VALUE_COLUMN, LAST_VALUE_COLUMN);
        }
        layout.systemLabels().forEach((place, label) -> sheet.put(place.row(), place.column(), label, Look.HEADER));
        sheet.width(1, 4);
    }

    private static String banner(@Nullable String marking) {
        boolean controlled = marking != null && marking.toUpperCase(Locale.ROOT).startsWith("CUI");
        String words = controlled
                ? "CONTROLLED UNCLASSIFIED INFORMATION"
                : marking == null ? "UNCLASSIFIED" : marking.toUpperCase(Locale.ROOT);
        return "***** " + words + " *****";
    }
}
