package dev.poam.report;

import dev.poam.report.dashboard.Dashboard;
import dev.poam.report.page.HtmlPage;
import dev.poam.report.page.Report;
import dev.poam.report.page.ReportFile;
import dev.poam.report.page.ReportLinks;
import dev.poam.report.period.MonthlyReport;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.report.text.Inline;
import dev.poam.report.text.MarkdownBody;
import dev.poam.report.text.MarkdownTable;
import java.util.List;

/** The page that stands in the site of a project: where the reports lie, and the report of the month. */
public final class SitePage {

    private SitePage() {}

    /**
     * The page as HTML, without the frame that the site puts around it.
     *
     * @param folder that holds the reports, as seen from the page
     * @param files the reports
     */
    public static String html(Snapshot snapshot, String folder, List<ReportFile> files) {
        Report month = MonthlyReport.of(snapshot);
        String body = new MarkdownBody()
                .section("Reports")
                .table(links(folder, files))
                .part(month.body())
                .text();
        return HtmlPage.of(month.control(), body).part();
    }

    /** A row for the dashboard and one for each report, with a link to each of its forms. */
    private static MarkdownTable links(String folder, List<ReportFile> files) {
        MarkdownTable table = new MarkdownTable("Report", "Read it as");
        if (files.stream().anyMatch(file -> file.path().equals(Dashboard.FILE))) {
            table.row(Inline.text("Dashboard"), link("page", folder, Dashboard.FILE));
        }
        for (ReportLinks report : ReportLinks.to(files)) {
            Inline forms = Inline.of(report.links().stream()
                    .map(form -> link(form.form(), folder, form.path()))
                    .toArray(Inline[]::new));
            table.row(Inline.text(report.title()), forms);
        }
        return table;
    }

    private static Inline link(String words, String folder, String path) {
        return new Inline("[" + words + "](" + folder + "/" + path + ")");
    }
}
