package dev.poam.exchange.oscal;

import dev.poam.exchange.extract.Extract;
import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.report.snapshot.ReportedItem;
import dev.poam.rule.Reporter;

/** What FedRAMP's rules for OSCAL documents ask of each item, where the item does not give it. */
final class OscalGaps {

    private final Reporter reporter;

    private OscalGaps(Reporter reporter) {
        this.reporter = reporter;
    }

    static void report(Extract extract, Reporter reporter) {
        OscalGaps gaps = new OscalGaps(reporter);
        for (ReportedItem reported : extract.items()) {
            gaps.check(reported.item());
        }
    }

    private void check(PoamItem item) {
        if (Risks.deadline(item).isEmpty()) {
            report(item, "targetCompletion", "the risk would have no deadline");
        }
        if (item.risk().impact() == null) {
            report(item, "risk.impact", "the risk would have no impact");
        }
        if (Responses.asked(item).findAny().isEmpty()) {
            report(item, "requirements", "the risk would have no recommendation");
        }
        if (item.deferral() == null && item.milestones().isEmpty()) {
            boolean planned = item.remediation() != null
                    && OscalText.markup(item.remediation().plan()) != null;
            report(item, "milestones", planned ? "the plan would have no milestone" : "the risk would have no plan");
        }
        for (int i = 0; i < item.milestones().size(); i++) {
            check(item, "milestones[" + i + "]", item.milestones().get(i));
        }
    }

    private void check(PoamItem item, String field, Milestone milestone) {
        if (OscalText.markupLine(milestone.name()) == null) {
            report(item, field + ".name", "a milestone would have no description");
        }
        if (milestone.target() == null) {
            report(item, field + ".target", "a milestone would have no time");
        } else if (milestone.start() != null && milestone.start().isAfter(milestone.target())) {
            report(item, field + ".start", "a milestone would start after its end");
        }
    }

    private void report(PoamItem item, String field, String gap) {
        reporter.report(
                item,
                field,
                "in the OSCAL document " + gap + ": see `" + field + "`",
                "FedRAMP's rules for OSCAL ask for it; write it into the item.");
    }
}
