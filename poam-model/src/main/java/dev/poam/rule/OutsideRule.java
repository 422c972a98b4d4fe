package dev.poam.rule;

/**
 * A rule about what the repository does not tell: what a ticket system says, what a form of exchange takes. The goal that
 * knows reports through {@link RuleBook#judge}; a check of the repository alone finds nothing.
 */
final class OutsideRule extends StatedRule {

    OutsideRule(String id, Severity severity, String summary, String source) {
        super(id, severity, summary, source);
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        // Nothing is known here.
    }
}
