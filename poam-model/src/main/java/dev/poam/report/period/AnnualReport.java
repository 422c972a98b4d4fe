package dev.poam.report.period;

import dev.poam.item.PoamItem;
import dev.poam.project.People;
import dev.poam.project.ReviewKind;
import dev.poam.report.page.DocumentControl;
import dev.poam.report.page.Report;
import dev.poam.report.snapshot.Plan;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.report.snapshot.TrackedItem;
import dev.poam.report.text.Cell;
import dev.poam.report.text.MarkdownBody;
import dev.poam.report.text.MarkdownTable;
import dev.poam.report.text.Sheet;
import java.time.LocalDate;
import java.util.List;

/** A year for management and assessors: every item of it, how well the programme does, and which reviews were held. */
public final class AnnualReport {

    private static final List<String> COLUMNS = List.of(
            "Item",
            "Title",
            "Owner",
            "Came in",
            "Status",
            "Work finished",
            "Closed",
            "First target",
            "Target",
            "Slips",
            "Revision");

    private final Snapshot snapshot;
    private final Period period;
    private final Plan plan;
    private final People people;

    private AnnualReport(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.period = Period.of(ReviewKind.ANNUAL, snapshot.asOf());
        this.plan = Plan.of(snapshot.audit());
        this.people = snapshot.project().people();
    }

    /** The year that the day of the snapshot lies in, as far as it had gone. */
    public static Report of(Snapshot snapshot) {
        return new AnnualReport(snapshot).report();
    }

    private Report report() {
        PeriodSections sections = new PeriodSections(snapshot, plan, period);
        Trends trends = new Trends(plan, period.days());
        Sheet sheet = new Sheet(COLUMNS);
        MarkdownBody body = new MarkdownBody();
        new PeriodSummary(snapshot, plan, period).addTo(body);
        sections.completion(body);
        new Effectiveness(plan, period.days()).addTo(body);
        new ReviewTable(snapshot, period.calendar()).addTo(body);
        sections.score(body);
        trends.flow(body);
        trends.timeToRemediate(body);
        trends.families(body);
        trends.aging(body);
        new Recurrence(plan, period.days()).addTo(body);
        items(body, sheet);
        sections.late(body);
        sections.slips(body);
        sections.deferrals(body);
        sections.findings(body);
        return new Report(
                "annual-" + period.calendar(),
                DocumentControl.of("Annual report, " + period.title(), snapshot),
                body.text(),
                sheet.text());
    }

    private void items(MarkdownBody body, Sheet sheet) {
        MarkdownTable table = new MarkdownTable(COLUMNS.toArray(String[]::new));
        List<TrackedItem> items = plan.items().stream()
                .filter(item -> item.isOpenOn(period.days().before())
                        || !item.steps(period.days()).isEmpty())
                .toList();
        items.forEach(item -> {
            table.row(cells(item));
            sheet.row(cells(item));
        });
        body.section("All items of the year")
                .paragraph(
                        "Items that were open when the year began, or of which something landed in it. Days are those"
                                + " on which commits landed.")
                .table(table);
    }

    private List<String> cells(TrackedItem item) {
        PoamItem file = item.item();
        return List.of(
                item.id(),
                Cell.text(item.title()),
                Cell.owner(file == null ? null : file.owner(), people),
                item.added().toString(),
                Cell.status(item.statusOn(plan.asOf()).orElse(null)),
                item.done().map(LocalDate::toString).orElse(Cell.NONE),
                item.closed().map(LocalDate::toString).orElse(Cell.NONE),
                Cell.date(item.landed().originalTarget()),
                Cell.date(file == null ? null : file.targetCompletion()),
                String.valueOf(item.landed().slips().size()),
                String.valueOf(item.landed().revision()));
    }
}
