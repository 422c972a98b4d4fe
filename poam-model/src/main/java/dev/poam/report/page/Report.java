package dev.poam.report.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report in its first form, Markdown, from which every other is made.
 *
 * @param name of its files, without the ending
 * @param body what stands below the document control
 * @param csv the same as a sheet; null when it is no table
 */
public record Report(
        String name,
        DocumentControl control,
        String body,
        @Nullable String csv) {

    public Report {
        control = control.named(name);
    }

    public String markdown() {
        return control.markdown() + "\n" + text();
    }

    /** How many folders lie above it. */
    private int depth() {
        return (int) name.chars().filter(each -> each == '/').count();
    }

    /** All below the head. */
    String text() {
        return control.records().isEmpty() ? body : body + "\n" + control.records();
    }

    /**
     * The report in each of its forms.
     *
     * @param start the page from which all reports are reached, as seen from their folder; null when there is none
     */
    public List<ReportFile> files(@Nullable String start) {
        List<ReportFile> files = new ArrayList<>();
        files.add(ReportFile.text(name + ".md", markdown()));
        files.add(ReportFile.text(
                name + ".html", HtmlPage.of(this).text(start == null ? null : "../".repeat(depth()) + start)));
        files.add(new ReportFile(name + ".pdf", null, () -> new PdfSheets(HtmlPage.of(this), control.asOf()).bytes()));
        if (csv != null) {
            files.add(ReportFile.text(name + ".csv", csv));
        }
        return files.stream().map(file -> file.titled(control.title())).toList();
    }
}
