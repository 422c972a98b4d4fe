package dev.poam.rule;

/**
 * Finds sign-off records, committed or not, that were made on a commit which the history does not hold: somebody has
 * rewritten the history that was signed. Nothing else of the record is looked at.
 */
final class RewrittenHistory extends StatedRule {

    RewrittenHistory() {
        super(
                "history/rewritten",
                Severity.ERROR,
                "The commits that sign-offs were made on are still in the history",
                "POA&M procedure, sign-offs");
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        inspection
                .signoffs()
                .lostBases()
                .forEach((record, commit) -> reporter.report(
                        record,
                        null,
                        null,
                        "the sign-off was made on commit " + commit + ", which is not in the history",
                        "Find the branch or backup that still has the commit and ask who rewrote the history; then"
                                + " sign again."));
    }
}
