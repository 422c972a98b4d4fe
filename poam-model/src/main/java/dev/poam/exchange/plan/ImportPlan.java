package dev.poam.exchange.plan;

import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
import dev.poam.source.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do. Nothing has been written.
 *
 * @param files in the order in which to write them, so that an import that is cut off can be run again
 * @param lines what people are told of it, line by line
 * @param findings what is wrong with what was to be imported, in order
 */
public record ImportPlan(List<FileChange> files, List<String> lines, List<Finding> findings) {

    private static final String GROUP = "exchange/";

    public ImportPlan {
        files = List.copyOf(files);
        lines = List.copyOf(lines);
        findings = findings.stream().sorted().toList();
    }

    /** A problem with a file that was to be imported, as a finding. */
    public static Finding finding(Problem problem) {
        return new Finding(
                GROUP + problem.kind().ruleName(),
                severity(problem.level()),
                problem.path(),
                problem.position(),
                null,
                problem.message(),
                problem.help());
    }

    private static Severity severity(Problem.@Nullable Level level) {
        return level == null ? Severity.ERROR : Severity.valueOf(level.name());
    }
}
