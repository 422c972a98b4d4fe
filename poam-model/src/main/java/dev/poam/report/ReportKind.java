package dev.poam.report;

import java.util.List;
import java.util.function.Function;

/** The reports that can be asked for. */
public enum ReportKind {
    TRACKING_LOG(snapshot -> TrackingLog.of(snapshot.audit()).report().files());

    @SuppressWarnings("ImmutableEnumChecker") // what it holds are method references and lambdas without state
    private final Function<Snapshot, List<ReportFile>> maker;

    ReportKind(Function<Snapshot, List<ReportFile>> maker) {
        this.maker = maker;
    }

    /** The files of this report; the same for the same snapshot. */
    public List<ReportFile> files(Snapshot snapshot) {
        return maker.apply(snapshot);
    }
}
