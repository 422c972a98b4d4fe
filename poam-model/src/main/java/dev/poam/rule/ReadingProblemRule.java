package dev.poam.rule;

import dev.poam.item.PoamItem;
import dev.poam.project.People;
import dev.poam.project.Project;
import dev.poam.project.Settings;
import dev.poam.source.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports what went wrong while files of one group were read: items, or the settings files. */
final class ReadingProblemRule extends StatedRule {

    private static final Set<String> SETTINGS_FILES = Set.of(Settings.PATH, People.PATH);

    private final boolean ofItems;
    private final Problem.Kind kind;

    private ReadingProblemRule(boolean ofItems, Problem.Kind kind, String summary, String source) {
        super((ofItems ? "item/" : "project/") + kind.ruleName(), Severity.ERROR, summary, source);
        this.ofItems = ofItems;
        this.kind = kind;
    }

    static ReadingProblemRule ofItems(Problem.Kind kind, String summary, String source) {
        return new ReadingProblemRule(true, kind, summary, source);
    }

    static ReadingProblemRule ofSettings(Problem.Kind kind, String summary, String source) {
        return new ReadingProblemRule(false, kind, summary, source);
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        Project project = inspection.project();
        List<Problem> problems = project.problems().stream()
                .filter(problem -> problem.kind() == kind)
                .filter(problem -> SETTINGS_FILES.contains(problem.path()) != ofItems)
                .toList();
        if (problems.isEmpty()) {
            return;
        }
        Map<String, String> idByPath = project.items().stream().collect(Collectors.toMap(PoamItem::path, PoamItem::id));
        for (Problem problem : problems) {
            Reporter graded = problem.level() == null ? reporter : reporter.as(severity(problem.level()));
            graded.report(
                    problem.path(),
                    problem.position(),
                    idByPath.get(problem.path()),
                    problem.message(),
                    problem.help());
        }
    }

    private static Severity severity(Problem.Level level) {
        return switch (level) {
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case INFO -> Severity.INFO;
        };
    }
}
