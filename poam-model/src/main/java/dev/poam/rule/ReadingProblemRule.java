package dev.poam.rule;

import dev.poam.item.PoamItem;
import dev.poam.project.Assessment;
import dev.poam.project.People;
import dev.poam.project.Project;
import dev.poam.project.Review;
import dev.poam.project.Settings;
import dev.poam.source.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reports what went wrong while files of one group were read: items, settings files, assessments or reviews. */
final class ReadingProblemRule extends StatedRule {

    /** Files whose problems go by one group of rule ids. */
    enum Files {
        ITEMS("item"),
        SETTINGS("project"),
        ASSESSMENTS("assessment"),
        REVIEWS("review");

        private final String group;

        Files(String group) {
            this.group = group;
        }

        /** The group of a file; whatever is none of the others was read as an item. */
        static Files of(String path) {
            if (path.equals(Settings.PATH) || path.equals(People.PATH)) {
                return SETTINGS;
            }
            if (path.startsWith(Assessment.FOLDER + "/")) {
                return ASSESSMENTS;
            }
            return path.startsWith(Review.FOLDER + "/") ? REVIEWS : ITEMS;
        }
    }

    private final Files files;
    private final Problem.Kind kind;

    ReadingProblemRule(Files files, Problem.Kind kind, String summary, String source) {
        super(files.group + "/" + kind.ruleName(), Severity.ERROR, summary, source);
        this.files = files;
        this.kind = kind;
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        Project project = inspection.project();
        List<Problem> problems = project.problems().stream()
                .filter(problem -> problem.kind() == kind)
                .filter(problem -> Files.of(problem.path()) == files)
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
