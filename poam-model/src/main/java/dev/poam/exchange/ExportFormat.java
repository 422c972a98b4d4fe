package dev.poam.exchange;

import dev.poam.exchange.calendar.DueDateCalendar;
import dev.poam.exchange.emass.EmassCheck;
import dev.poam.exchange.emass.EmassLayout;
import dev.poam.exchange.emass.EmassWorkbook;
import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.fedramp.FedrampCheck;
import dev.poam.exchange.fedramp.FedrampLayout;
import dev.poam.exchange.fedramp.FedrampWorkbook;
import dev.poam.exchange.oscal.OscalDocument;
import dev.poam.exchange.oscal.OscalLayout;
import dev.poam.exchange.sheet.CellCheck;
import dev.poam.exchange.sheet.ItemCsv;
import dev.poam.exchange.sheet.ItemWorkbook;
import dev.poam.exchange.sheet.ItemsJson;
import dev.poam.report.page.ReportFile;
import dev.poam.rule.Finding;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a POA&amp;M can be handed out as. */
public enum ExportFormat {
    CSV,
    JSON,
    ICS,
    XLSX,
    OSCAL,
    FEDRAMP,
    EMASS;

    /** The layouts that there are of it, the usual one first; empty when there is only one. */
    public List<String> layouts() {
        return switch (this) {
            case CSV, JSON, ICS, XLSX -> List.of();
            case OSCAL -> labels(OscalLayout.values(), OscalLayout::label);
            case FEDRAMP -> labels(FedrampLayout.values(), FedrampLayout::label);
            case EMASS -> labels(EmassLayout.values(), EmassLayout::label);
        };
    }

    private static <L> List<String> labels(L[] layouts, Function<L, String> label) {
        return Arrays.stream(layouts).map(label).toList();
    }

    /** The first that is wished for by its name; the usual one when none is. */
    private static <L> L among(L[] layouts, Function<L, String> label, Collection<String> wishes) {
        return Arrays.stream(layouts)
                .filter(layout -> wishes.contains(label.apply(layout)))
                .findFirst()
                .orElse(layouts[0]);
    }

    /** What those who get the file would refuse or miss, by the rules of exchange. */
    public List<Finding> findings(Extract extract) {
        return switch (this) {
            case CSV, JSON, ICS -> List.of();
            case XLSX -> CellCheck.of(extract);
            case OSCAL -> OscalDocument.findings(extract);
            case FEDRAMP -> both(CellCheck.of(extract), FedrampCheck.of(extract));
            case EMASS -> EmassCheck.of(extract);
        };
    }

    private static List<Finding> both(List<Finding> some, List<Finding> others) {
        return Stream.concat(some.stream(), others.stream()).sorted().toList();
    }

    /**
     * The file; the same for the same extract.
     *
     * @param wishes names of layouts; those of other formats do not matter, and without one of this format's the usual
     *     one is taken
     */
    public ReportFile file(Extract extract, Collection<String> wishes) {
        return switch (this) {
            case CSV -> ReportFile.text("poam.csv", ItemCsv.render(extract));
            case JSON -> ReportFile.text("poam.json", ItemsJson.render(extract));
            case ICS -> ReportFile.text("poam.ics", DueDateCalendar.render(extract));
            case XLSX -> new ReportFile("poam.xlsx", ItemWorkbook.render(extract));
            case OSCAL -> oscal(extract, among(OscalLayout.values(), OscalLayout::label, wishes));
            case FEDRAMP -> fedramp(extract, among(FedrampLayout.values(), FedrampLayout::label, wishes));
            case EMASS -> emass(extract, among(EmassLayout.values(), EmassLayout::label, wishes));
        };
    }

    private static ReportFile oscal(Extract extract, OscalLayout layout) {
        return ReportFile.text("poam-oscal." + layout.label(), OscalDocument.render(extract, layout));
    }

    private static ReportFile fedramp(Extract extract, FedrampLayout layout) {
        return new ReportFile("fedramp-poam-" + layout.label() + ".xlsx", FedrampWorkbook.render(extract, layout));
    }

    private static ReportFile emass(Extract extract, EmassLayout layout) {
        return new ReportFile("emass-poam-" + layout.label() + ".xlsx", EmassWorkbook.render(extract, layout));
    }
}
