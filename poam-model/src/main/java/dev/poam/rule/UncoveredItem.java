package dev.poam.rule;

import dev.poam.history.ItemHistory;
import dev.poam.item.Status;
import dev.poam.project.Review;
import java.util.List;

/** Finds reviews that leave out items which were open on their day; silent where no history is known. */
final class UncoveredItem extends StatedRule {

    UncoveredItem() {
        super(
                "review/item-not-covered",
                Severity.WARNING,
                "A review speaks of every item that was open on its day",
                "32 CFR 170.24(b)(1)(ii); NIST SP 800-171A 3.12.2[c]");
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        for (Review review : inspection.project().reviews()) {
            List<String> open = inspection.history().items().stream()
                    .filter(item -> item.statusOn(review.date())
                            .filter(status -> !status.equals(Status.CLOSED.label()))
                            .isPresent())
                    .map(ItemHistory::id)
                    .filter(id -> !review.covers(id))
                    .toList();
            if (!open.isEmpty()) {
                reporter.report(
                        review.path(),
                        review.at("items"),
                        null,
                        "open on " + review.date() + " and not spoken of: " + Wording.and(open),
                        "Review them, and add each with the decision.");
            }
        }
    }
}
