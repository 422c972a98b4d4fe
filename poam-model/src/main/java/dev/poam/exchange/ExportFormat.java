package dev.poam.exchange;

import dev.poam.exchange.calendar.DueDateCalendar;
import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.sheet.ItemCsv;
import dev.poam.exchange.sheet.ItemsJson;
import dev.poam.report.ReportFile;

/** What a POA&amp;M can be handed out as. */
public enum ExportFormat {
    CSV,
    JSON,
    ICS;

    /** The file; the same for the same extract. */
    public ReportFile file(Extract extract) {
        return switch (this) {
            case CSV -> ReportFile.text("poam.csv", ItemCsv.render(extract));
            case JSON -> ReportFile.text("poam.json", ItemsJson.render(extract));
            case ICS -> ReportFile.text("poam.ics", DueDateCalendar.render(extract));
        };
    }
}
