package dev.poam.rule;

import dev.poam.item.PoamItem;
import dev.poam.item.Suppression;
import dev.poam.source.Nearest;
import java.util.Set;

/** Finds suppressions that do nothing: for a rule that does not exist, without a reason, or past their last day. */
final class WrongSuppression extends ItemRule {

    WrongSuppression() {
        super(
                "item/suppression",
                Severity.WARNING,
                "A suppression names a rule, gives a reason and has not ended",
                "Item format (field reference)");
    }

    @Override
    void check(PoamItem item, Inspection inspection, Reporter reporter) {
        for (int i = 0; i < item.suppressions().size(); i++) {
            check(item, "suppress[" + i + "]", item.suppressions().get(i), inspection, reporter);
        }
    }

    private static void check(
            PoamItem item, String field, Suppression suppression, Inspection inspection, Reporter reporter) {
        Set<String> known = inspection.ruleIds();
        String rule = suppression.rule();
        if (rule == null) {
            reporter.report(item, field, "the suppression names no rule", "Name the rule: rule: date/overdue.");
        } else if (!known.contains(rule)) {
            reporter.report(
                    item,
                    field + ".rule",
                    "there is no rule `" + rule + "`" + Wording.didYouMean(Nearest.to(rule, known)),
                    "Copy the rule's id from the finding.");
        } else if (suppression.reason() == null || suppression.reason().isBlank()) {
            reporter.report(
                    item,
                    field,
                    "the suppression of " + rule + " gives no reason, so it does nothing",
                    "Write in reason what an assessor should know.");
        } else if (!suppression.isInForce(inspection.asOf())) {
            reporter.report(
                    item,
                    field + ".until",
                    "the suppression of " + rule + " ended on " + suppression.until(),
                    "Delete it; or, if the reason still holds, agree a new last day.");
        }
    }
}
