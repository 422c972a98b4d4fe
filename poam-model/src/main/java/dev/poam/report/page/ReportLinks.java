package dev.poam.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where a report lies beside the dashboard, in each of its forms.
 *
 * @param title of the report
 */
public record ReportLinks(String title, List<Link> links) {

    /** A file of it, with its form as people call it. */
    public record Link(String form, String path) {}

    public ReportLinks {
        links = List.copyOf(links);
    }

    /** The links to reports, one entry for each report, in the order of the files. */
    public static List<ReportLinks> to(List<ReportFile> files) {
        Map<String, List<Link>> byTitle = new LinkedHashMap<>();
        for (ReportFile file : files) {
            if (file.title() != null && file.format().isPresent()) {
                byTitle.computeIfAbsent(file.title(), any -> new ArrayList<>())
                        .add(new Link(form(file.format().get()), file.path()));
            }
        }
        return byTitle.entrySet().stream()
                .map(report -> new ReportLinks(report.getKey(), report.getValue()))
                .toList();
    }

    private static String form(ReportFormat format) {
        return switch (format) {
            case HTML -> "page";
            case MD -> "Markdown";
            case CSV, PDF -> format.name().toUpperCase(Locale.ROOT);
        };
    }
}
