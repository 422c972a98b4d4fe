package dev.poam.maven;

import dev.poam.report.findings.ConsoleReport;
import dev.poam.report.text.ConsoleText;
import dev.poam.rule.Audit;
import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;

/** From which severity on a finding fails the build. */
enum FailOn {
    ERROR,
    WARNING,
    NEVER;

    private boolean fails(Finding finding) {
        return switch (this) {
            case ERROR -> finding.severity() == Severity.ERROR;
            case WARNING -> finding.severity() != Severity.INFO;
            case NEVER -> false;
        };
    }

    /**
     * Fails the build when a finding is grave enough.
     *
     * @param report where all findings are written
     */
    void judge(Audit audit, Path report) throws MojoFailureException {
        List<Finding> grave = audit.findings().stream().filter(this::fails).toList();
        if (!grave.isEmpty()) {
            throw new MojoFailureException(ConsoleText.escaped("The POA&M does not hold: "
                    + ConsoleReport.findingCounts(audit) + ". All of them are in " + report
                    + ". More on the first: mvn poam:explain -Dpoam.rule="
                    + grave.get(0).rule()));
        }
    }

    /** Fails before anything is handed out when something is grave enough. */
    void judgeExport(List<Finding> findings) throws MojoFailureException {
        List<Finding> grave = findings.stream().filter(this::fails).toList();
        if (!grave.isEmpty()) {
            throw new MojoFailureException(ConsoleText.escaped("Nothing was written, as those who get it would refuse"
                    + " it. -Dpoam.failOn=never writes it all the same. More on the first: mvn poam:explain -Dpoam.rule="
                    + grave.get(0).rule()));
        }
    }
}
