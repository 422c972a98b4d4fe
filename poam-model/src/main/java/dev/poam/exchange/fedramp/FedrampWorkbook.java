package dev.poam.exchange.fedramp;

import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.workbook.Look;
import dev.poam.exchange.workbook.SheetDraft;
import dev.poam.exchange.workbook.TemplateColumn;
import dev.poam.exchange.workbook.TemplateFile;
import dev.poam.exchange.workbook.WorkbookFile;
import dev.poam.report.snapshot.ReportedItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Items in the layout of FedRAMP's POA&amp;M template: those that are closed and those that are about settings on their
 * own sheets, the others on the first. The names of sheets and columns are the template's, the hints are ours.
 */
public final class FedrampWorkbook {

    private static final String OPEN = "Open POA&M Items";
    private static final String CLOSED = "Closed POA&M Items";
    private static final String SETTINGS = "Configuration Findings";
    private static final String DATES = "mm/dd/yyyy";
    private static final int SPARE_ROWS = 500;
    private static final int WIDTH = 18;
    private static final int WIDE = 48;
    private static final int SYSTEM_ROW = 2;

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
    private final FedrampLayout layout;

    private FedrampWorkbook(Extract extract, FedrampLayout layout) {
        this.extract = extract;
        this.layout = layout;
    }

    /** Renders items by id. */
    public static byte[] render(Extract extract, FedrampLayout layout) {
        return WorkbookFile.render(
                "FedRAMP POA&M " + layout.label(),
                extract.head().at().toInstant(),
                new FedrampWorkbook(extract, layout).sheets());
    }

    private List<SheetDraft> sheets() {
        List<SheetDraft> sheets = new ArrayList<>();
        if (layout == FedrampLayout.V3_0) {
            sheets.add(instructions());
        }
        layout.columns().stream()
                .collect(Collectors.groupingBy(TemplateColumn::sheet, LinkedHashMap::new, Collectors.toList()))
                .forEach((name, columns) -> sheets.add(sheet(name, columns)));
        sheets.add(versions());
        return sheets;
    }

    private SheetDraft sheet(String name, List<TemplateColumn> columns) {
        TemplateColumn first = columns.get(0);
        SheetDraft sheet = new SheetDraft(name, DATES).freeze(first.headerRow(), first.column());
        if (first.headerRow() > SYSTEM_ROW + 1) {
            String title = name.equals(OPEN) ? layout.title() : layout.title().replace("\u00AE", "");
            addSystem(sheet, title, first.column());
        }
        if (first.firstDataRow() > first.headerRow() + 1) {
            addHints(sheet, columns);
        }
        List<FedrampRow> rows = extract.items().stream()
                .filter(item -> sheetOf(item).equals(name))
                .flatMap(item -> FedrampRow.of(extract, item, layout.milestonesApart()).stream())
                .toList();
        for (TemplateColumn column : columns) {
            sheet.put(column.headerRow(), column.column(), column.header(), Look.HEADER);
            sheet.width(column.column(), PROSE.contains(column.name()) ? WIDE : WIDTH);
            List<String> choices = column.choices().stream()
                    .filter(choice -> !choice.equals("(blank)"))
                    .toList();
            int lastRow = column.firstDataRow() + rows.size() + SPARE_ROWS;
            if (!choices.isEmpty()) {
                sheet.choices(column.column(), column.firstDataRow(), lastRow, choices);
            }
            for (int i = 0; i < rows.size(); i++) {
                Object value = rows.get(i).value(column.name());
                sheet.put(column.firstDataRow() + i, column.column(), value, Look.TEXT);
            }
        }
        return sheet;
    }

    /** What a scanner holds against a setting has a sheet of its own while it is open. */
    private String sheetOf(ReportedItem item) {
        if (!item.item().isOpen()) {
            return CLOSED;
        }
        return extract.observations().isAboutSettings(item.item().id()) ? SETTINGS : OPEN;
    }

    private void addHints(SheetDraft sheet, List<TemplateColumn> columns) {
        int row = columns.get(0).headerRow() + 1;
        List<String> labels = layout.hintLabels();
        for (int i = 0; i < labels.size(); i++) {
            sheet.put(row + i, 1, labels.get(i), Look.NOTE).width(1, WIDTH);
        }
        for (TemplateColumn column : columns) {
            sheet.put(row, column.column(), column.hint(), Look.NOTE);
            sheet.put(row + 2, column.column(), capitalized(column.requirement()), Look.NOTE);
        }
    }

    private void addSystem(SheetDraft sheet, String title, int column) {
        sheet.put(1, 1, title, Look.TITLE)
                .merge(1, 1, column + layout.systemLabels().size());
        for (int i = 0; i < layout.systemLabels().size(); i++) {
            sheet.put(SYSTEM_ROW, column + i, layout.systemLabels().get(i), Look.HEADER);
        }
        sheet.put(SYSTEM_ROW + 1, column, extract.settings().organization(), Look.TEXT);
        sheet.put(SYSTEM_ROW + 1, column + 1, extract.settings().system(), Look.TEXT);
        sheet.put(SYSTEM_ROW + 1, column + layout.systemLabels().size() - 1, extract.asOf(), Look.TEXT);
    }

    private SheetDraft instructions() {
        return new SheetDraft("Instructions", DATES)
                .width(1, WIDTH)
                .width(2, 2 * WIDE)
                .put(2, 2, layout.title(), Look.TITLE)
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

    /** The versions of the template up to this one, as it lists them. */
    private SheetDraft versions() {
        SheetDraft sheet = new SheetDraft("Record of Changes", DATES)
                .width(1, 4)
                .width(2, WIDTH)
                .width(3, WIDE)
                .width(4, WIDTH)
                .width(5, WIDTH)
                .put(2, 2, "Record of Changes for Template", Look.TITLE)
                .merge(2, 2, 5)
                .put(3, 2, "Date", Look.HEADER)
                .put(3, 3, "Description", Look.HEADER)
                .put(3, 4, "Version", Look.HEADER)
                .put(3, 5, "Author", Look.HEADER);
        int row = 4;
        for (TemplateFile.Row version : TemplateFile.rows(FedrampLayout.class, "versions.csv")) {
            sheet.put(row, 2, LocalDate.parse(version.get("date")), Look.TEXT)
                    .put(row, 3, version.get("description"), Look.TEXT)
                    .put(row, 4, new BigDecimal(version.get("version")), Look.TEXT)
                    .put(row, 5, "FedRAMP PMO", Look.TEXT);
            row++;
            if (layout.label().equals("v" + version.get("version"))) {
                break;
            }
        }
        return sheet;
    }

    private static String capitalized(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
