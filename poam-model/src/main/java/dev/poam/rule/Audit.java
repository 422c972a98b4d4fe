package dev.poam.rule;

import dev.poam.history.History;
import dev.poam.project.Project;
import java.time.LocalDate;
import java.util.List;

/**
 * One check of a repository: what was read and what was found.
 *
 * @param asOf the date that counted as today
 * @param findings in their order, without those that are suppressed
 * @param suppressed how many findings items suppress
 */
public record Audit(Project project, History history, LocalDate asOf, List<Finding> findings, int suppressed) {

    public Audit {
        findings = List.copyOf(findings);
    }

    /** How many findings have this severity. */
    public int count(Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
