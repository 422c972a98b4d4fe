package dev.poam.report.period;

import dev.poam.project.ReviewKind;
import dev.poam.report.page.DocumentControl;
import dev.poam.report.page.Report;
import dev.poam.report.snapshot.Plan;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.report.text.MarkdownBody;

/** Three months for management: where the plan stands, how it moves, and what comes back. */
public final class QuarterlyReport {

    private QuarterlyReport() {}

    /** The quarter that the day of the snapshot lies in, as far as it had gone. */
    public static Report of(Snapshot snapshot) {
        Period period = Period.of(ReviewKind.QUARTERLY, snapshot.asOf());
        Plan plan = Plan.of(snapshot.audit());
        PeriodSections sections = new PeriodSections(snapshot, plan, period);
        Trends trends = new Trends(plan, period.days());
        MarkdownBody body = new MarkdownBody();
        new PeriodSummary(snapshot, plan, period).addTo(body);
        sections.completion(body);
        trends.flow(body);
        trends.timeToRemediate(body);
        trends.families(body);
        trends.aging(body);
        new Recurrence(plan, period.days()).addTo(body);
        sections.score(body);
        sections.late(body);
        sections.topRisks(body);
        sections.landed(body);
        sections.findings(body);
        sections.due(body);
        return new Report(
                "quarterly-" + period.calendar(),
                DocumentControl.of("Quarterly report, " + period.title(), snapshot),
                body.text(),
                null);
    }
}
