package dev.poam.maven;

import dev.poam.exchange.plan.FileChange;
import dev.poam.exchange.plan.ImportPlan;
import dev.poam.exchange.sheet.incoming.SheetImporter;
import dev.poam.report.findings.ConsoleReport;
import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
import dev.poam.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;

/** Tells of planned files and writes them; only tells of them when nothing is to be written. */
final class PlannedFiles {

    /** More than these nobody reads; {@code git status} shows them all. */
    private static final int LISTED = 12;

    private final Path folder;
    private final Console console;
    private final boolean dryRun;
    private final List<Finding> findings = new ArrayList<>();
    private int count;

    PlannedFiles(Path folder, Console console, boolean dryRun) {
        this.folder = folder;
        this.console = console;
        this.dryRun = dryRun;
    }

    /** Notes what could not be planned. */
    void refuse(Problem problem) {
        findings.add(ImportPlan.finding(problem));
    }

    void carryOut(ImportPlan plan) throws IOException {
        console.info(plan.lines());
        findings.addAll(plan.findings());
        count += plan.files().size();
        if (plan.files().size() <= LISTED) {
            plan.files()
                    .forEach(change -> console.info((change.isAdded() ? "add       " : "change    ") + change.path()));
        }
        for (FileChange change : plan.files()) {
            if (!dryRun || SheetImporter.isMapping(change)) {
                write(change);
            }
        }
    }

    private void write(FileChange change) throws IOException {
        Path place = folder.resolve(change.path());
        if (change.isAdded()) {
            AtomicFile.create(place, change.content());
        } else {
            AtomicFile.replace(place, change.content());
        }
    }

    /**
     * Says what came of it.
     *
     * @throws MojoFailureException when something could not be planned
     */
    void judge() throws MojoFailureException {
        ConsoleReport.findings(findings.stream().sorted().toList())
                .forEach(line -> console.log(line.severity(), line.text()));
        String files = count + (count == 1 ? " file" : " files");
        if (dryRun) {
            console.info(
                    count == 0
                            ? "Nothing would be written (poam.dryRun)"
                            : "No item was written (poam.dryRun); without it " + files + " would be");
        } else if (count > 0) {
            console.info("Written   " + files + "; " + (count == 1 ? "it counts" : "they count")
                    + " once committed. Look first: git diff, and mvn poam:verify.");
        } else {
            console.info("Nothing to write");
        }
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        if (errors > 0) {
            throw new MojoFailureException(
                    errors == 1 ? "One thing could not be imported" : errors + " things could not be imported");
        }
    }
}
