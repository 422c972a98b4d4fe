package dev.poam.rule;

import dev.poam.item.Cvss;
import dev.poam.item.PoamItem;

/** Finds CVSS vectors that no calculator would take. */
final class BadVector extends ItemRule {

    BadVector() {
        super(
                "risk/bad-vector",
                Severity.ERROR,
                "A CVSS vector is well-formed and complete",
                "FIRST CVSS v2.0, v3.0, v3.1, v4.0");
    }

    @Override
    void check(PoamItem item, Inspection inspection, Reporter reporter) {
        String vector = item.risk().vector();
        if (vector != null) {
            Cvss.objection(vector)
                    .ifPresent(objection -> reporter.report(
                            item,
                            "risk.vector",
                            "`" + vector + "`: " + objection,
                            "Copy the vector whole from its source: CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H."));
        }
    }
}
