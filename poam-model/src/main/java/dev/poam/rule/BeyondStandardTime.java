package dev.poam.rule;

import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.project.RiskPolicy;
import java.time.LocalDate;

/**
 * Finds items that take, or are planned to take, longer than their class may, while nobody accepts the risk. Until somebody
 * has set the times it is only a hint.
 */
final class BeyondStandardTime extends ItemRule {

    BeyondStandardTime() {
        super(
                "risk/beyond-standard-time",
                Severity.WARNING,
                "What takes longer than its class may is a risk that somebody accepts",
                "NIST SP 800-171 r2 3.11.3, 3.14.1");
    }

    @Override
    void check(PoamItem item, Inspection inspection, Reporter reporter) {
        if (item.isAtLeast(Status.REMEDIATED) || item.isDeferred(inspection.asOf())) {
            return;
        }
        RiskPolicy policy = inspection.project().settings().risk();
        Reporter graded = policy.stated() ? reporter : reporter.as(Severity.INFO);
        StandardTime.of(item, policy).ifPresent(time -> check(item, time, inspection.asOf(), graded));
    }

    private static void check(PoamItem item, StandardTime time, LocalDate asOf, Reporter reporter) {
        LocalDate target = item.targetCompletion();
        String limit = time.words() + ", to " + time.due();
        if (target != null && target.isAfter(time.due())) {
            report(item, "targetCompletion", limit + "; the target date is " + target, reporter);
        } else if (asOf.isAfter(time.due())) {
            report(item, "status", limit + ", and it is not remediated", reporter);
        }
    }

    private static void report(PoamItem item, String field, String message, Reporter reporter) {
        reporter.report(
                item,
                field,
                message,
                "Plan it earlier, or have the risk accepted: deferral: {rationale: ..., acceptedBy: ..., until: ...}.");
    }
}
