package dev.poam.rule;

import dev.poam.cmmc.Decision;

/** A rule that holds the plan against the newest assessment; it is silent where there is none. */
abstract class DecisionRule extends StatedRule {

    DecisionRule(String id, Severity severity, String summary, String source) {
        super(id, severity, summary, source);
    }

    abstract void check(Decision decision, Inspection inspection, Reporter reporter);

    @Override
    public final void check(Inspection inspection, Reporter reporter) {
        inspection.decision().ifPresent(decision -> check(decision, inspection, reporter));
    }
}
