package dev.poam.report;

import dev.poam.report.dashboard.Dashboard;
import dev.poam.report.page.ReportFile;
import dev.poam.report.page.ReportFormat;
import dev.poam.report.page.ReportLinks;
import dev.poam.report.snapshot.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reports that somebody asks for together. */
public final class Reports {

    private Reports() {}

    /**
     * Their files; the dashboard comes last and has links to the others, whose pages lead back to it.
     *
     * @param formats leaves out files in other forms; what belongs to a report in every form stays
     * @throws IOException when the repository cannot be read
     */
    public static List<ReportFile> of(Snapshot snapshot, Set<ReportKind> kinds, Set<ReportFormat> formats)
            throws IOException {
        boolean begins = kinds.contains(ReportKind.DASHBOARD) && formats.contains(ReportFormat.HTML);
        String start = begins ? Dashboard.FILE : null;
        List<ReportFile> files = new ArrayList<>();
        for (ReportKind kind : ReportKind.values()) {
            if (kind != ReportKind.DASHBOARD && kinds.contains(kind)) {
                add(kind.files(snapshot, start), formats, files);
            }
        }
        if (kinds.contains(ReportKind.DASHBOARD)) {
            add(Dashboard.files(snapshot, ReportLinks.to(files)), formats, files);
        }
        return files;
    }

    private static void add(List<ReportFile> made, Set<ReportFormat> formats, List<ReportFile> files) {
        made.stream()
                .filter(file -> file.format().map(formats::contains).orElse(true))
                .forEach(files::add);
    }
}
