package dev.poam.exchange.fedramp;

import dev.poam.exchange.workbook.TemplateColumn;
import dev.poam.exchange.workbook.TemplateFile;
import java.util.List;

/** A version of the template. */
public enum FedrampLayout {
    V3_0("3.0"),
    V2_1("2.1");

    private final String version;

    FedrampLayout(String version) {
        this.version = version;
    }

    /** The name in parameters: {@code v3.0}. */
    public String label() {
        return "v" + version;
    }

    /** What stands at the top of the first sheet of items. */
    String title() {
        return "FedRAMP\u00AE Plan of Action and Milestones (POA&M)" + (this == V2_1 ? " Template" : "");
    }

    /** What is asked of the system: who provides it, its name, how much is at stake and the day. */
    List<String> systemLabels() {
        return this == V2_1
                ? List.of("CSP", "System Name", "Impact Level", "POAM Date")
                : List.of("Cloud Service Provider", "Cloud Service Offering", "Impact Level", "POA&M Date");
    }

    /** What the rows between head and items are called; empty when nothing stands before them. */
    List<String> hintLabels() {
        return this == V2_1 ? List.of() : List.of("Guidance", "Examples", "Mandatory or Situational");
    }

    /** Whether there are columns for milestones and their changes; otherwise they are part of the plan. */
    boolean milestonesApart() {
        return this == V2_1;
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
                        row.get("hint")))
                .toList();
    }
}
