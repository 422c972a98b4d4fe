package dev.poam.rule;

import dev.poam.item.PoamItem;
import dev.poam.project.RuleLevel;
import dev.poam.source.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The findings of one check as they come in; what an item suppresses is only counted. */
final class FindingLog {

    private final Inspection inspection;
    private final Map<String, PoamItem> itemByPath = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int suppressed;

    FindingLog(Inspection inspection) {
        this.inspection = inspection;
        inspection.project().items().forEach(item -> itemByPath.put(item.path(), item));
    }

    /** What the settings say of a rule; null when they say nothing. */
    @Nullable
    RuleLevel level(Rule rule) {
        return inspection.project().settings().rules().get(rule.id());
    }

    /** Takes what a rule finds at the rule's own severity, or at the one the rule gives for a case. */
    Reporter reporter(Rule rule) {
        return new RuleReporter(rule.id(), rule.severity(), false);
    }

    /** Takes what a rule finds at the severity that the settings give it, whatever the case. */
    Reporter reporter(Rule rule, Severity settled) {
        return new RuleReporter(rule.id(), settled, true);
    }

    /** In their order. */
    List<Finding> findings() {
        List<Finding> sorted = new ArrayList<>(findings);
        Collections.sort(sorted);
        return List.copyOf(sorted);
    }

    int suppressed() {
        return suppressed;
    }

    private void add(Finding finding) {
        PoamItem item = finding.path() == null ? null : itemByPath.get(finding.path());
        if (item != null && suppresses(item, finding.rule())) {
            suppressed++;
        } else {
            findings.add(finding);
        }
    }

    private boolean suppresses(PoamItem item, String rule) {
        return item.suppressions().stream()
                .filter(suppression -> rule.equals(suppression.rule()))
                .anyMatch(suppression -> suppression.isInForce(inspection.asOf()));
    }

    private final class RuleReporter implements Reporter {

        private final String rule;
        private final Severity severity;
        private final boolean settled;

        RuleReporter(String rule, Severity severity, boolean settled) {
            this.rule = rule;
            this.severity = severity;
            this.settled = settled;
        }

        @Override
        public void report(
                @Nullable String path,
                @Nullable Position position,
                @Nullable String item,
                String message,
                String help) {
            add(new Finding(rule, severity, path, position, item, message, help));
        }

        @Override
        public Reporter as(Severity other) {
            return settled ? this : new RuleReporter(rule, other, false);
        }
    }
}
