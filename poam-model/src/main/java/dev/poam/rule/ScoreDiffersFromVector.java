package dev.poam.rule;

import dev.poam.item.Cvss;
import dev.poam.item.PoamItem;
import java.math.BigDecimal;
import java.util.Optional;

/** Finds CVSS scores that are more than a tenth away from what their vector gives. */
final class ScoreDiffersFromVector extends ItemRule {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

    ScoreDiffersFromVector() {
        super(
                "risk/score-differs",
                Severity.ERROR,
                "The stated CVSS score is that of the vector",
                "FIRST CVSS v2.0, v3.0, v3.1, v4.0");
    }

    @Override
    void check(PoamItem item, Inspection inspection, Reporter reporter) {
        BigDecimal stated = item.risk().cvss();
        Optional<Cvss> cvss = Optional.ofNullable(item.risk().vector()).flatMap(Cvss::parse);
        if (stated != null
                && cvss.isPresent()
                && cvss.get().differenceTo(stated).compareTo(TOLERANCE) > 0) {
            reporter.report(
                    item,
                    "risk.cvss",
                    "risk.cvss is " + stated.toPlainString() + " but the vector gives "
                            + cvss.get().baseScore(),
                    "Correct the one that is wrong; the base score is meant.");
        }
    }
}
