package dev.poam.rule;

import dev.poam.item.PoamItem;
import dev.poam.item.Verification;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Finds dates of things that are said to be done but lie ahead. */
final class CompletedInFuture extends ItemRule {

    CompletedInFuture() {
        super("date/future-completion", Severity.ERROR, "What is done was done by today", "NIST SP 800-171A 3.12.2[c]");
    }

    @Override
    void check(PoamItem item, Inspection inspection, Reporter reporter) {
        LocalDate asOf = inspection.asOf();
        check(item, "source.identified", item.source().identified(), asOf, reporter);
        check(item, "actualCompletion", item.actualCompletion(), asOf, reporter);
        Verification verification = item.verification();
        if (verification != null) {
            check(item, "verification.on", verification.on(), asOf, reporter);
        }
        for (int i = 0; i < item.milestones().size(); i++) {
            LocalDate completed = item.milestones().get(i).completed();
            check(item, "milestones[" + i + "].completed", completed, asOf, reporter);
        }
    }

    private static void check(
            PoamItem item, String field, @Nullable LocalDate date, LocalDate asOf, Reporter reporter) {
        if (date != null && date.isAfter(asOf)) {
            reporter.report(
                    item,
                    field,
                    field + " " + date + " lies after today, " + asOf,
                    "Give the day on which it happened; a planned day belongs into a target.");
        }
    }
}
