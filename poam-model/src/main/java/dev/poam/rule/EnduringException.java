package dev.poam.rule;

import dev.poam.item.PoamItem;
import java.util.ArrayList;
import java.util.List;

/** Finds enduring exceptions, by their tag, that are kept as if they were to be corrected. */
final class EnduringException extends ItemRule {

    private static final String TAG = "enduring-exception";

    EnduringException() {
        super(
                "operational/enduring-exception",
                Severity.ERROR,
                "An enduring exception is described in the SSP and has no plan",
                "32 CFR 170.4, enduring exception");
    }

    @Override
    void check(PoamItem item, Inspection inspection, Reporter reporter) {
        if (!item.tags().contains(TAG) || !item.isOpen()) {
            return;
        }
        List<String> lacks = new ArrayList<>();
        if (item.ssp() == null) {
            lacks.add("cites no statement of the SSP (ssp)");
        }
        if (item.interimMitigation() == null) {
            lacks.add("names no mitigation (interimMitigation)");
        }
        if (item.targetCompletion() != null) {
            lacks.add("has a target date (targetCompletion)");
        }
        if (!item.milestones().isEmpty()) {
            lacks.add("has milestones");
        }
        if (!lacks.isEmpty()) {
            reporter.report(
                    item,
                    "tags",
                    "the enduring exception " + Wording.and(lacks),
                    "Describe it with its mitigations in the SSP, where it counts as met; a plan is for what can be"
                            + " corrected.");
        }
    }
}
