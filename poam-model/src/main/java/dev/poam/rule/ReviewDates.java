package dev.poam.rule;

import dev.poam.project.Review;

/** Finds reviews before their period, or in the future. */
final class ReviewDates extends StatedRule {

    ReviewDates() {
        super(
                "review/dates",
                Severity.ERROR,
                "A review is held no earlier than its period begins, and is recorded when it has been",
                "NIST SP 800-171A 3.12.2[c]");
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        for (Review review : inspection.project().reviews()) {
            if (review.date().isBefore(review.period().firstDay())) {
                report(review, review.date() + " lies before the period " + review.period(), reporter);
            } else if (review.date().isAfter(inspection.asOf())) {
                report(review, review.date() + " has not come yet", reporter);
            }
        }
    }

    private static void report(Review review, String message, Reporter reporter) {
        reporter.report(
                review.path(), review.at("date"), null, "the day of the review, " + message, "Correct the date.");
    }
}
