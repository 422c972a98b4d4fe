package dev.poam.exchange.fedramp;

import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.workbook.Look;
import dev.poam.exchange.workbook.SheetDraft;
import dev.poam.exchange.workbook.TemplateColumn;
import dev.poam.exchange.workbook.WorkbookFile;
import dev.poam.report.snapshot.ReportedItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Items in the layout of FedRAMP's POA&amp;M template: those that are closed on their own sheet, the others on the first.
 * The names of sheets and columns are the template's; the hints in it are not repeated.
 */
public final class FedrampWorkbook {

    private static final String OPEN = "Open POA&M Items";
    private static final String CLOSED = "Closed POA&M Items";
    private static final String DATES = "mm/dd/yyyy";
    private static final int SPARE_ROWS = 500;
    private static final int WIDTH = 18;
    private static final int WIDE = 48;
    private static final int SYSTEM_ROW = 2;
    private static final int ROWS_OF_HINTS = 3;

    private static final Set<String> PROSE = Set.of(
            "Weakness Name",
            "Weakness Description",
            "Remediation Plan",
            "Overall Remediation Plan",
            "Planned Milestones",
            "Milestone Changes",
            "Deviation Rationale",
            "Supporting Documents",
            "Comments",
            "Deficiency Description",
            "Remediation Plan/Description");

    private final Extract extract;
    private final List<SheetDraft> sheets = new ArrayList<>();

    private FedrampWorkbook(Extract extract) {
        this.extract = extract;
    }

    /** Renders items by id. */
    public static byte[] render(Extract extract, FedrampLayout layout) {
        FedrampWorkbook workbook = new FedrampWorkbook(extract);
        workbook.add(layout);
        return WorkbookFile.render(
                "FedRAMP POA&M " + layout.label(), extract.head().at().toInstant(), workbook.sheets);
    }

    private void add(FedrampLayout layout) {
        boolean instructed = layout == FedrampLayout.V3_0;
        if (instructed) {
            sheets.add(instructions());
        }
        Map<String, List<TemplateColumn>> columns = layout.columns().stream()
                .collect(Collectors.groupingBy(TemplateColumn::sheet, LinkedHashMap::new, Collectors.toList()));
        boolean milestonesApart = columns.getOrDefault(OPEN, List.of()).stream()
                .anyMatch(column -> column.name().equals("Planned Milestones"));
        columns.forEach((name, of) -> sheets.add(sheet(name, of, milestonesApart)));
        if (instructed) {
            sheets.add(changes());
        }
    }

    private SheetDraft sheet(String name, List<TemplateColumn> columns, boolean milestonesApart) {
        TemplateColumn first = columns.get(0);
        SheetDraft sheet = new SheetDraft(name, DATES).freeze(first.headerRow(), first.column());
        if (first.headerRow() > SYSTEM_ROW + 1) {
            addSystem(sheet, first.column());
        }
        boolean hinted = first.column() > 1 && first.firstDataRow() == first.headerRow() + ROWS_OF_HINTS + 1;
        if (hinted) {
            sheet.put(first.headerRow() + 1, 1, "Guidance", Look.NOTE);
            sheet.put(first.headerRow() + 2, 1, "Examples", Look.NOTE);
            sheet.put(first.headerRow() + ROWS_OF_HINTS, 1, "Mandatory or Situational", Look.NOTE);
            sheet.width(1, WIDTH);
        }
        List<ReportedItem> items = items(name);
        for (TemplateColumn column : columns) {
            sheet.put(column.headerRow(), column.column(), column.header(), Look.HEADER);
            sheet.width(column.column(), PROSE.contains(column.name()) ? WIDE : WIDTH);
            if (hinted) {
                sheet.put(column.headerRow() + 1, column.column(), column.note(), Look.NOTE);
                sheet.put(
                        column.headerRow() + ROWS_OF_HINTS,
                        column.column(),
                        capitalized(column.requirement()),
                        Look.NOTE);
            }
            List<String> choices = column.choices().stream()
                    .filter(choice -> !choice.equals("(blank)"))
                    .toList();
            int lastRow = column.firstDataRow() + items.size() + SPARE_ROWS;
            if (!choices.isEmpty()) {
                sheet.choices(column.column(), column.firstDataRow(), lastRow, choices);
            }
        }
        int row = first.firstDataRow();
        for (ReportedItem item : items) {
            for (FedrampRow values : FedrampRow.of(extract, item, milestonesApart)) {
                for (TemplateColumn column : columns) {
                    sheet.put(row, column.column(), values.value(column.name()), Look.TEXT);
                }
                row++;
            }
        }
        return sheet;
    }

    private List<ReportedItem> items(String sheet) {
        return extract.items().stream()
                .filter(item -> item.item().isOpen() ? sheet.equals(OPEN) : sheet.equals(CLOSED))
                .toList();
    }

    private void addSystem(SheetDraft sheet, int column) {
        sheet.put(1, 1, "FedRAMP Plan of Action and Milestones (POA&M)", Look.TITLE);
        sheet.put(SYSTEM_ROW, column, "Cloud Service Provider", Look.HEADER);
        sheet.put(SYSTEM_ROW, column + 1, "Cloud Service Offering", Look.HEADER);
        sheet.put(SYSTEM_ROW, column + 2, "Impact Level", Look.HEADER);
        sheet.put(SYSTEM_ROW, column + ROWS_OF_HINTS, "POA&M Date", Look.HEADER);
        sheet.put(SYSTEM_ROW + 1, column, extract.settings().organization(), Look.TEXT);
        sheet.put(SYSTEM_ROW + 1, column + 1, extract.settings().system(), Look.TEXT);
        sheet.put(SYSTEM_ROW + 1, column + ROWS_OF_HINTS, extract.asOf(), Look.TEXT);
    }

    private SheetDraft instructions() {
        return new SheetDraft("Instructions", DATES)
                .width(1, WIDTH)
                .width(2, 2 * WIDE)
                .put(2, 2, "FedRAMP Plan of Action and Milestones (POA&M)", Look.TITLE)
                .put(4, 1, "Marking", Look.HEADER)
                .put(4, 2, extract.settings().marking(), Look.TEXT)
                .put(5, 1, "Made from", Look.HEADER)
                .put(5, 2, "commit " + extract.head().commit(), Look.TEXT)
                .put(6, 1, "As of", Look.HEADER)
                .put(6, 2, extract.asOf(), Look.TEXT)
                .put(7, 1, "Controls", Look.HEADER)
                .put(7, 2, "Requirements of NIST SP 800-171, not controls of NIST SP 800-53.", Look.TEXT)
                .put(8, 1, "Scheduled dates", Look.HEADER)
                .put(
                        8,
                        2,
                        "As the template computes them: 30, 90 or 180 days after detection, by the rating."
                                + " The organization's own dates are those of the milestones.",
                        Look.TEXT);
    }

    private SheetDraft changes() {
        return new SheetDraft("Record of Changes", DATES)
                .width(1, 4)
                .width(2, WIDTH)
                .width(3, WIDE)
                .width(4, WIDTH)
                .width(5, WIDTH)
                .put(2, 2, "Record of Changes for Template", Look.TITLE)
                .put(3, 2, "Date", Look.HEADER)
                .put(3, 3, "Description", Look.HEADER)
                .put(3, 4, "Version", Look.HEADER)
                .put(3, 5, "Author", Look.HEADER)
                .put(4, 2, extract.head().at().toLocalDate(), Look.TEXT)
                .put(4, 3, "Filled from commit " + extract.head().shortCommit(), Look.TEXT)
                .put(4, 4, "3.0", Look.TEXT)
                .put(4, 5, extract.head().by().name(), Look.TEXT);
    }

    private static String capitalized(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
