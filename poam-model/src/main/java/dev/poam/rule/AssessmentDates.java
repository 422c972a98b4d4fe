package dev.poam.rule;

import dev.poam.project.Assessment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Finds dates of an assessment that cannot have come one after the other, or have not come yet. */
final class AssessmentDates extends AssessmentRule {

    AssessmentDates() {
        super(
                "assessment/dates",
                Severity.ERROR,
                "The dates of an assessment are in order, and none but the past is recorded",
                "32 CFR 170.4, CMMC Status Date");
    }

    @Override
    void check(Assessment assessment, Inspection inspection, Reporter reporter) {
        LocalDate performed = assessment.performed();
        LocalDate statusDate = assessment.statusDate();
        Order order = new Order(assessment, inspection.asOf(), reporter);
        order.notAfterToday("performed", performed);
        order.notAfterToday("statusDate", statusDate);
        order.notBefore("statusDate", statusDate, "performed", performed);
        if (assessment.ssp() != null) {
            order.notBefore("performed", performed, "ssp.date", assessment.ssp().date());
        }
        Assessment.Closeout closeout = assessment.closeout();
        if (closeout != null) {
            order.notAfterToday("closeout.resultsPosted", closeout.resultsPosted());
            order.notBefore("closeout.performed", closeout.performed(), "statusDate", statusDate);
            order.notBefore(
                    "closeout.resultsPosted", closeout.resultsPosted(), "closeout.performed", closeout.performed());
        }
    }

    private record Order(Assessment assessment, LocalDate today, Reporter reporter) {

        void notAfterToday(String field, @Nullable LocalDate date) {
            if (date != null && date.isAfter(today)) {
                report(
                        assessment,
                        field,
                        "`" + field + "` is " + date + ", which has not come yet",
                        "Write it down on the day, or correct the date.",
                        reporter);
            }
        }

        void notBefore(String field, @Nullable LocalDate date, String other, @Nullable LocalDate before) {
            if (date != null && before != null && date.isBefore(before)) {
                report(
                        assessment,
                        field,
                        "`" + field + "` is " + date + ", before `" + other + "`, " + before,
                        "Correct one of the two.",
                        reporter);
            }
        }
    }
}
