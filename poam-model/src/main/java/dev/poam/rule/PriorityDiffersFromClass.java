package dev.poam.rule;

import dev.poam.item.PoamItem;
import dev.poam.item.Priority;
import dev.poam.item.RiskClass;
import java.math.BigDecimal;
import java.util.Optional;

/** Finds priorities that the risk score contradicts. */
final class PriorityDiffersFromClass extends ItemRule {

    PriorityDiffersFromClass() {
        super(
                "risk/priority-differs",
                Severity.WARNING,
                "The priority goes with the risk class",
                "NIST SP 800-171 r2 3.11.3");
    }

    @Override
    void check(PoamItem item, Inspection inspection, Reporter reporter) {
        Priority priority = item.priority();
        Optional<BigDecimal> score = item.risk().score();
        Optional<RiskClass> riskClass = item.riskClass();
        if (priority == null || score.isEmpty() || riskClass.isEmpty() || priority.riskClass() == riskClass.get()) {
            return;
        }
        reporter.report(
                item,
                "priority",
                "priority " + priority.label() + " stands for "
                        + priority.riskClass().label()
                        + " but the risk score "
                        + score.get().toPlainString() + " is " + riskClass.get().label(),
                "Set the priority to " + of(riskClass.get()).label() + ", or correct risk.impact or risk.cvss.");
    }

    private static Priority of(RiskClass riskClass) {
        return switch (riskClass) {
            case IMMEDIATE -> Priority.HIGH;
            case SCHEDULED -> Priority.MEDIUM;
            case DEFERRED -> Priority.LOW;
        };
    }
}
