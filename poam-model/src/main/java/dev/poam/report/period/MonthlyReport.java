package dev.poam.report.period;

import dev.poam.project.ReviewKind;
import dev.poam.report.page.DocumentControl;
import dev.poam.report.page.Report;
import dev.poam.report.snapshot.Plan;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.report.text.MarkdownBody;

/** One page a month for management: where the plan stands, what has happened, and what comes next. */
public final class MonthlyReport {

    private MonthlyReport() {}

    /** The month that the day of the snapshot lies in, as far as it had gone. */
    public static Report of(Snapshot snapshot) {
        Period period = Period.of(ReviewKind.MONTHLY, snapshot.asOf());
        Plan plan = Plan.of(snapshot.audit());
        PeriodSections sections = new PeriodSections(snapshot, plan, period);
        MarkdownBody body = new MarkdownBody();
        new PeriodSummary(snapshot, plan, period).addTo(body);
        sections.completion(body);
        sections.late(body);
        sections.topRisks(body);
        sections.landed(body);
        sections.score(body);
        sections.findings(body);
        sections.due(body);
        return new Report(
                "monthly-" + period.calendar(),
                DocumentControl.of("Monthly report, " + period.title(), snapshot),
                body.text(),
                null);
    }
}
