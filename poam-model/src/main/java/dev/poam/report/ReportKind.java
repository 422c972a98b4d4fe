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

/** The reports that can be asked for. */
public enum ReportKind {
    DASHBOARD(snapshot -> Dashboard.files(snapshot, List.of())),
    TRACKING_LOG(snapshot -> TrackingLog.of(snapshot).report().files()),
    MONTHLY(snapshot -> MonthlyReport.of(snapshot).files()),
    QUARTERLY(snapshot -> QuarterlyReport.of(snapshot).files()),
    ANNUAL(snapshot -> AnnualReport.of(snapshot).files()),
    BACKLOG(snapshot -> BacklogReport.of(snapshot).files()),
    ASSESSOR(AssessorPack::files);

    @SuppressWarnings("ImmutableEnumChecker") // what it holds are method references and lambdas without state
    private final Maker maker;

    ReportKind(Maker maker) {
        this.maker = maker;
    }

    /** Makes the files of a report. */
    @FunctionalInterface
    private interface Maker {
        List<ReportFile> files(Snapshot snapshot) throws IOException;
    }

    /**
     * The files of this report; the same for the same snapshot.
     *
     * @throws IOException when it asks the repository for more, and that cannot be read
     */
    public List<ReportFile> files(Snapshot snapshot) throws IOException {
        return maker.files(snapshot);
    }
}
