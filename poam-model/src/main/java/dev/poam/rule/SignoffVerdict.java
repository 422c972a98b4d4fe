package dev.poam.rule;

import dev.poam.signoff.CheckedSignoff;
import dev.poam.signoff.FiledSignoff;
import dev.poam.signoff.SignedItem;
import dev.poam.signoff.SignoffStatement;
import dev.poam.signoff.Verdict;
import java.util.Locale;

/** Reports the sign-offs that have come to one verdict; one rule for each that proves nothing. */
class SignoffVerdict extends StatedRule {

    private static final String SOURCE = "POA&M procedure, sign-offs";

    private final Verdict verdict;
    private final String help;

    SignoffVerdict(Verdict verdict, Severity severity, String summary, String help) {
        super("signoff/" + verdict.name().toLowerCase(Locale.ROOT), severity, summary, SOURCE);
        this.verdict = verdict;
        this.help = help;
    }

    @Override
    public final void check(Inspection inspection, Reporter reporter) {
        for (FiledSignoff signoff : inspection.signoffs().all()) {
            if (signoff.checked().today() == verdict && matters(signoff, inspection)) {
                report(signoff, reporter.as(severity(signoff, inspection)));
            }
        }
    }

    /** A broken record is told of for as long as it lies there; of the others a later sign-off takes the place. */
    boolean matters(FiledSignoff signoff, Inspection inspection) {
        return verdict == Verdict.INVALID || !inspection.signoffs().isFollowed(signoff);
    }

    /** How grave one of them is. */
    Severity severity(FiledSignoff signoff, Inspection inspection) {
        return severity();
    }

    private void report(FiledSignoff signoff, Reporter reporter) {
        CheckedSignoff checked = signoff.checked();
        SignedItem item = signoff.item();
        reporter.report(
                checked.path(),
                null,
                item == null ? null : item.id(),
                name(checked) + " is " + checked.today() + ": " + checked.reason(),
                help);
    }

    private static String name(CheckedSignoff checked) {
        SignoffStatement statement = checked.statement();
        return statement == null
                ? "the sign-off"
                : "the " + statement.purpose().label() + " by `"
                        + statement.attestor().id() + "`";
    }
}
