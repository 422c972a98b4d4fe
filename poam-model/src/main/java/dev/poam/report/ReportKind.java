package dev.poam.report;

import dev.poam.report.assessor.AssessorPack;
import dev.poam.report.dashboard.Dashboard;
import dev.poam.report.history.TrackingLog;
import dev.poam.report.page.ReportFile;
import dev.poam.report.period.AnnualReport;
import dev.poam.report.period.BacklogReport;
import dev.poam.report.period.MonthlyReport;
import dev.poam.report.period.QuarterlyReport;
import dev.poam.report.snapshot.Snapshot;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reports that can be asked for. */
public enum ReportKind {
    DASHBOARD((snapshot, start) -> Dashboard.files(snapshot, List.of())),
    TRACKING_LOG((snapshot, start) -> TrackingLog.of(snapshot).report().files(start)),
    MONTHLY((snapshot, start) -> MonthlyReport.of(snapshot).files(start)),
    QUARTERLY((snapshot, start) -> QuarterlyReport.of(snapshot).files(start)),
    ANNUAL((snapshot, start) -> AnnualReport.of(snapshot).files(start)),
    BACKLOG((snapshot, start) -> BacklogReport.of(snapshot).files(start)),
    ASSESSOR(AssessorPack::files);

    @SuppressWarnings("ImmutableEnumChecker") // what it holds are method references and lambdas without state
    private final Maker maker;

    ReportKind(Maker maker) {
        this.maker = maker;
    }

    /** Makes the files of a report. */
    @FunctionalInterface
    private interface Maker {
        List<ReportFile> files(Snapshot snapshot, @Nullable String start) throws IOException;
    }

    /**
     * The files of this report; the same for the same snapshot.
     *
     * @throws IOException when it asks the repository for more, and that cannot be read
     */
    public List<ReportFile> files(Snapshot snapshot) throws IOException {
        return files(snapshot, null);
    }

    /**
     * The same, with a way back from each page.
     *
     * @param start the page from which all reports are reached; null when there is none
     */
    List<ReportFile> files(Snapshot snapshot, @Nullable String start) throws IOException {
        return maker.files(snapshot, start);
    }
}
