package dev.poam.rule;

import dev.poam.cmmc.Deadlines;
import dev.poam.cmmc.Decision;
import dev.poam.cmmc.Standing;
import dev.poam.project.Assessment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds statuses without their affirmation. The rule gives no day by which one has to be in, and no grace: each that
 * fell due asks for one on that day or later, and before the next one falls due.
 */
final class MissingAffirmation extends DecisionRule {

    MissingAffirmation() {
        super(
                "assessment/affirmation",
                Severity.WARNING,
                "A status is affirmed when it begins, at the closeout, and every year",
                "32 CFR 170.22");
    }

    @Override
    void check(Decision decision, Inspection inspection, Reporter reporter) {
        boolean isFinal = decision.standing() == Standing.FINAL;
        LocalDate statusDate = decision.statusDate().orElse(null);
        if (statusDate == null || (!isFinal && decision.standing() != Standing.CONDITIONAL)) {
            return;
        }
        Optional<LocalDate> closeout = isFinal ? decision.closeoutPosted() : Optional.empty();
        LocalDate due = Deadlines.affirmations(statusDate, closeout.orElse(null), isFinal).stream()
                .filter(date -> !date.isAfter(inspection.asOf()))
                .max(LocalDate::compareTo)
                .orElse(statusDate);
        if (affirmed(decision.assessment()).stream().allMatch(date -> date.isBefore(due))) {
            AssessmentRule.report(
                    decision.assessment(),
                    "affirmations",
                    "no affirmation is recorded since one fell due on " + due,
                    "Have the affirming official submit it to SPRS, and add it: affirmations: [{on: " + due
                            + ", by: jane}].",
                    reporter);
        }
    }

    private static List<LocalDate> affirmed(Assessment assessment) {
        List<LocalDate> dates = new ArrayList<>();
        for (Assessment.Affirmation affirmation : assessment.affirmations()) {
            if (affirmation.on() != null) {
                dates.add(affirmation.on());
            }
        }
        return dates;
    }
}
