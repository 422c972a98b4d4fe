package dev.poam.rule;

import dev.poam.history.HistoryNotice;
import java.util.Locale;
import java.util.stream.Stream;

/** Reports what the history says about the repository itself; one rule for each kind of notice. */
final class NoticeRule extends StatedRule {

    private final HistoryNotice.Kind kind;

    NoticeRule(HistoryNotice.Kind kind, String summary, String source) {
        super(idOf(kind), kind.refuses() ? Severity.ERROR : Severity.WARNING, summary, source);
        this.kind = kind;
    }

    /** The id of the rule that reports a kind of notice. */
    static String idOf(HistoryNotice.Kind kind) {
        return "history/" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The finding; of an error that says why there is no history, a warning. */
    static Finding toleratingRefusal(Finding finding) {
        boolean refusal = Stream.of(HistoryNotice.Kind.values())
                .filter(HistoryNotice.Kind::refuses)
                .anyMatch(kind -> idOf(kind).equals(finding.rule()));
        return refusal && finding.severity() == Severity.ERROR ? finding.as(Severity.WARNING) : finding;
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        for (HistoryNotice notice : inspection.history().notices()) {
            if (notice.kind() == kind) {
                reporter.report(null, null, null, notice.message(), notice.help());
            }
        }
    }
}
