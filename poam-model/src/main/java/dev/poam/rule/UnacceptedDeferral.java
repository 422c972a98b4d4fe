package dev.poam.rule;

import dev.poam.item.Deferral;
import dev.poam.item.PoamItem;
import java.util.ArrayList;
import java.util.List;

/** Finds deferrals that nobody answers for, or that have no end. */
final class UnacceptedDeferral extends ItemRule {

    UnacceptedDeferral() {
        super(
                "risk/deferral-unaccepted",
                Severity.ERROR,
                "A deferral says who accepted the risk and until when",
                "NIST SP 800-171 r2 3.11.3");
    }

    @Override
    void check(PoamItem item, Inspection inspection, Reporter reporter) {
        Deferral deferral = item.deferral();
        if (deferral == null) {
            return;
        }
        List<String> missing = new ArrayList<>();
        if (deferral.acceptedBy() == null) {
            missing.add("who accepted the risk (acceptedBy)");
        }
        if (deferral.until() == null) {
            missing.add("until when (until)");
        }
        if (!missing.isEmpty()) {
            reporter.report(
                    item,
                    "deferral",
                    "the deferral does not say " + Wording.and(missing),
                    "Have somebody with the authority accept the risk to a date, and write it down here.");
        }
    }
}
