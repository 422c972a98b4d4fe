package dev.poam.rule;

import dev.poam.catalog.Catalog;
import dev.poam.item.PoamItem;

/** Finds requirements and objectives that NIST SP 800-171 does not have, or not in that family. */
final class UnknownRequirement extends ItemRule {

    UnknownRequirement() {
        super(
                "reference/unknown-requirement",
                Severity.ERROR,
                "Requirements are those of NIST SP 800-171 r2",
                "NIST SP 800-171 r2; NIST SP 800-171A");
    }

    @Override
    void check(PoamItem item, Inspection inspection, Reporter reporter) {
        Catalog catalog = Catalog.load();
        for (int i = 0; i < item.requirements().size(); i++) {
            String requirement = item.requirements().get(i);
            if (catalog.resolve(requirement).isEmpty()) {
                reporter.report(
                        item,
                        "requirements[" + i + "]",
                        "there is no requirement `" + requirement + "`"
                                + Wording.didYouMean(catalog.nearest(requirement)),
                        "Write 3.5.3 or IA.L2-3.5.3 for a requirement, 3.5.3[a] for an objective.");
            }
        }
    }
}
