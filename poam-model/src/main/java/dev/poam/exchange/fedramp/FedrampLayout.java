package dev.poam.exchange.fedramp;

import dev.poam.exchange.workbook.TemplateColumn;
import dev.poam.exchange.workbook.TemplateFile;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A version of the template. */
public enum FedrampLayout {
    V3_0("v3.0", "3.0"),
    V2_1("v2.1", "2.1");

    private final String label;
    private final String version;

    FedrampLayout(String label, String version) {
        this.label = label;
        this.version = version;
    }

    /** The name in parameters: {@code v3.0}. */
    public String label() {
        return label;
    }

    /** The first that is wished for by its name; the usual one when none is. */
    public static FedrampLayout among(Collection<String> wishes) {
        return Arrays.stream(values())
                .filter(layout -> wishes.contains(layout.label()))
                .findFirst()
                .orElse(V3_0);
    }

    /** Its columns, sheet by sheet in the order of the template. */
    List<TemplateColumn> columns() {
        return TemplateFile.rows(FedrampLayout.class, "columns.csv").stream()
                .filter(row -> version.equals(row.get("template_version")))
                .map(row -> new TemplateColumn(
                        row.get("sheet"),
                        Integer.parseInt(row.get("header_row")),
                        Integer.parseInt(row.get("first_data_row")),
                        TemplateFile.column(row.get("column")),
                        row.get("header"),
                        row.get("requirement"),
                        TemplateFile.choices(row.get("allowed_values")),
                        row.get("note")))
                .toList();
    }
}
