package dev.poam.exchange.emass;

import dev.poam.exchange.workbook.TemplateColumn;
import dev.poam.exchange.workbook.TemplateFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The template of a service. */
public enum EmassLayout {
    NAVY,
    MARINE_CORPS,
    ARMY,
    LEGACY_NAVY,
    LEGACY_JOINT;

    private static final int MIDDLE = 12;
    private static final int RIGHT = 16;

    private static final Pattern EXACT = Pattern.compile("differs: '(.*)'");

    /** The name in parameters: {@code marine-corps}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where a cell is; both numbers from 1. */
    record Place(int row, int column) {}

    /** What is asked of the system at the right of the head; nothing of it is in the repository, so it stays empty. */
    Map<Place, String> systemLabels() {
        int right = this == MARINE_CORPS ? RIGHT - 1 : RIGHT;
        return Map.of(
                new Place(2, MIDDLE), "System Type:",
                new Place(4, MIDDLE), "POC Name:",
                new Place(5, MIDDLE), "POC Phone:",
                new Place(6, MIDDLE), "POC E-Mail:",
                new Place(2, right), "OMB Project ID:",
                new Place(5, right), "Security Costs:");
    }

    /** Its columns in their order. */
    List<TemplateColumn> columns() {
        return TemplateFile.rows(EmassLayout.class, "columns.csv").stream()
                .filter(row -> label().equals(row.get("template")))
                .map(EmassLayout::column)
                .toList();
    }

    private static TemplateColumn column(TemplateFile.Row row) {
        return new TemplateColumn(
                "POA&M",
                Integer.parseInt(row.get("header_row")),
                Integer.parseInt(row.get("first_data_row")),
                TemplateFile.column(row.get("column")),
                header(row),
                "",
                isGlossary(row) ? List.of() : TemplateFile.choices(row.get("allowed_values")),
                "");
    }

    /** An import compares the headers with the template's, spaces and line ends included. */
    private static String header(TemplateFile.Row row) {
        Matcher exact = EXACT.matcher(row.get("exact_header_text"));
        return exact.matches() ? exact.group(1).replace("\\n", "\n") : row.get("header");
    }

    private static boolean isGlossary(TemplateFile.Row row) {
        return !row.get("allowed_values").contains("|");
    }
}
