package dev.poam.rule;

import dev.poam.cmmc.RemovedArtifact;
import dev.poam.history.History;
import dev.poam.project.Project;
import dev.poam.project.RuleLevel;
import dev.poam.signoff.Signoffs;
import dev.poam.source.Nearest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The rules a repository is checked against.
 *
 * <pre>{@code
 * Project project = Project.load(root);
 * for (Finding finding : RuleBook.standard().check(project, History.NOT_READ, asOf)) {
 *     log(finding.rule(), finding.message());
 * }
 * }</pre>
 */
public final class RuleBook {

    private final List<Rule> rules;
    private final Map<String, Rule> byId = new HashMap<>();

    /** A book of these rules, in this order. */
    public RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        for (Rule rule : rules) {
            if (byId.put(rule.id(), rule) != null) {
                throw new IllegalArgumentException("two rules are called " + rule.id());
            }
        }
    }

    /** All the rules there are. */
    public static RuleBook standard() {
        return Standard.BOOK;
    }

    private static final class Standard {
        static final RuleBook BOOK = new RuleBook(StandardRules.all());
    }

    /** In the order of the groups: item, project, reference, date, lifecycle, review, risk, signoff, history, exchange. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rule with this id. */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The known id that is nearest to one that is not known; empty when none is near. */
    public Optional<String> nearest(String id) {
        return Nearest.to(id, byId.keySet());
    }

    /**
     * Checks a repository and gives the findings in their order, without those that are suppressed. Sign-offs
     * are not looked at.
     *
     * @param history {@link History#NOT_READ} to leave out what only the history can tell
     * @param asOf the date that counts as today
     */
    public List<Finding> check(Project project, History history, LocalDate asOf) {
        return inspect(project, history, Signoffs.NOT_READ, List.of(), asOf).findings();
    }

    /** Checks a repository, its sign-offs too, and counts what is suppressed. */
    FindingLog inspect(
            Project project,
            History history,
            Signoffs signoffs,
            List<RemovedArtifact> removedArtifacts,
            LocalDate asOf) {
        Inspection inspection = new Inspection(project, history, signoffs, removedArtifacts, asOf, byId.keySet());
        FindingLog log = new FindingLog(inspection);
        rules.forEach(rule -> look(rule, log, reporter -> rule.check(inspection, reporter)));
        return log;
    }

    /**
     * The findings of one rule about what only the caller knows, in their order, heeding {@code poam.yaml} and suppressions
     * like any other.
     *
     * @param id of a rule in this book
     * @param look reports every place that breaks the rule; not called when the rule is off
     */
    public List<Finding> judge(String id, Project project, LocalDate asOf, Consumer<Reporter> look) {
        Rule rule = rule(id).orElseThrow(() -> new IllegalArgumentException("no rule is called " + id));
        FindingLog log = new FindingLog(
                new Inspection(project, History.NOT_READ, Signoffs.NOT_READ, List.of(), asOf, byId.keySet()));
        look(rule, log, look);
        return log.findings();
    }

    private static void look(Rule rule, FindingLog log, Consumer<Reporter> look) {
        RuleLevel level = log.level(rule);
        if (level == null) {
            look.accept(log.reporter(rule));
        } else {
            Severity.of(level).ifPresent(severity -> look.accept(log.reporter(rule, severity)));
        }
    }
}
