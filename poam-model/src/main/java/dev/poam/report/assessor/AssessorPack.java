package dev.poam.report.assessor;

import dev.poam.report.page.Report;
import dev.poam.report.page.ReportFile;
import dev.poam.report.snapshot.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an assessor asks for: items with evidence, history with what it rests on, sign-offs, coverage, objectives. */
public final class AssessorPack {

    private AssessorPack() {}

    /**
     * The files of the pack, in a folder of its own.
     *
     * @param start the page from which all reports are reached, as seen from above the folder; null when there is none
     */
    public static List<ReportFile> files(Snapshot snapshot, @Nullable String start) throws IOException {
        AssessorFacts facts = AssessorFacts.of(snapshot);
        List<ReportFile> files = new ArrayList<>();
        for (Report report : reports(facts)) {
            files.addAll(report.files(start));
        }
        String evidence = EvidenceList.of(facts);
        if (!evidence.isEmpty()) {
            files.add(ReportFile.text("assessor/evidence.sha256", evidence));
        }
        return files;
    }

    static List<Report> reports(AssessorFacts facts) {
        return List.of(
                AssessorSummary.report(facts),
                AssessorItems.report(facts),
                AssessorHistory.report(facts),
                AssessorSignoffs.report(facts),
                AssessorCoverage.report(facts),
                AssessorObjectives.report(facts));
    }
}
