package dev.poam.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The page that a project's site shows: where the reports lie, and the report of the month. */
public final class SitePage {

    private static final Map<String, String> NAMES = Map.of(
            "index", "Dashboard",
            "assessor/signoffs", "Assessor pack: sign-offs",
            "assessor/evidence", "Assessor pack: hashes of the evidence");
    private static final String PACK = "assessor/";

    private SitePage() {}

    /**
     * The page as HTML, without the frame that the site puts around it.
     *
     * @param folder that holds the reports, as seen from the page
     * @param paths of the reports, relative to that folder
     */
    public static String html(Snapshot snapshot, String folder, Collection<String> paths) {
        Report month = MonthlyReport.of(snapshot);
        String body = new MarkdownBody()
                .section("Reports")
                .table(links(folder, paths))
                .part(month.body())
                .text();
        return HtmlPage.of(month.control(), body).part();
    }

    /** A row for each report, with a link to each of its forms. */
    private static MarkdownTable links(String folder, Collection<String> paths) {
        Map<String, Inline> forms = new LinkedHashMap<>();
        for (String path : paths) {
            int dot = path.lastIndexOf('.');
            Inline link = new Inline(
                    "[" + path.substring(dot + 1).toUpperCase(Locale.ROOT) + "](" + folder + "/" + path + ")");
            forms.merge(path.substring(0, dot), link, Inline::of);
        }
        MarkdownTable table = new MarkdownTable("Report", "Read it as");
        forms.forEach((report, links) -> table.row(Inline.text(title(report)), links));
        return table;
    }

    /** {@code Tracking log} of {@code tracking-log}, {@code Monthly 2026-06} of {@code monthly-2026-06}. */
    private static String title(String report) {
        if (NAMES.containsKey(report)) {
            return NAMES.get(report);
        }
        String name =
                report.startsWith(PACK) ? "Assessor pack: " + report.substring(PACK.length()) : capitalized(report);
        return name.replaceAll("-(?=[^0-9])|(?<=[a-z])-", " ");
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
