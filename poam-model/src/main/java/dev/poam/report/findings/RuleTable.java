package dev.poam.report.findings;

import dev.poam.report.text.TextTable;
import dev.poam.rule.Rule;
import java.util.List;

/** All rules at a glance, for a console. */
public final class RuleTable {

    private RuleTable() {}

    /** A heading and a line a rule, in their order. */
    public static List<String> lines(List<Rule> rules) {
        TextTable table = new TextTable().row("RULE", "SEVERITY", "ASKS FOR");
        rules.forEach(rule -> table.row(rule.id(), rule.severity().label(), rule.summary()));
        return table.lines();
    }
}
