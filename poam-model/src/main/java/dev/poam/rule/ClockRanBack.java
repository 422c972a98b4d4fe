package dev.poam.rule;

import dev.poam.history.Landing;

/** Finds commits on the chain that are dated before their forerunners. */
final class ClockRanBack extends StatedRule {

    ClockRanBack() {
        super(
                "history/clock-back",
                Severity.WARNING,
                "Commit dates do not run back",
                "Git commit dates are the writer's claim");
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        for (Landing landing : inspection.history().clockBack()) {
            reporter.report(
                    null,
                    null,
                    null,
                    "commit " + landing.shortCommit() + " by " + landing.by().name() + " is dated " + landing.at()
                            + ", before a commit that it follows",
                    "Set the clock of the machine that made it; dates of later commits are read as not before it.");
        }
    }
}
