package dev.poam.rule;

import dev.poam.cmmc.Decision;
import dev.poam.cmmc.Scorecard;
import java.util.OptionalInt;

/** Finds assessments with a score at which nothing may wait on a POA&amp;M. */
final class BelowThreshold extends DecisionRule {

    BelowThreshold() {
        super(
                "assessment/below-threshold",
                Severity.WARNING,
                "The score reaches 88 of 110, from where items may wait",
                "32 CFR 170.21(a)(2)(i)");
    }

    @Override
    void check(Decision decision, Inspection inspection, Reporter reporter) {
        OptionalInt missing = decision.pointsToThreshold();
        if (missing.isPresent() && missing.getAsInt() > 0) {
            report(decision, missing.getAsInt(), reporter);
        }
    }

    private static void report(Decision decision, int missing, Reporter reporter) {
        reporter.report(
                decision.assessment().path(),
                decision.assessment().at("results"),
                null,
                "the score is " + decision.scorecard().score().orElseThrow() + " of " + Scorecard.HIGHEST + ", "
                        + missing + " below the " + Scorecard.THRESHOLD + " that a Conditional status asks for",
                "mvn poam:score names the fewest requirements to meet first.");
    }
}
