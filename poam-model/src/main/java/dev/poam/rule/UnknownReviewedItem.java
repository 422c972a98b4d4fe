package dev.poam.rule;

import dev.poam.history.ItemHistory;
import dev.poam.item.PoamItem;
import dev.poam.project.Review;
import dev.poam.source.Nearest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds items in reviews that there are not and never were. */
final class UnknownReviewedItem extends StatedRule {

    UnknownReviewedItem() {
        super(
                "review/unknown-item",
                Severity.ERROR,
                "The items that a review speaks of exist",
                "Review format (field reference)");
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        Set<String> known = new TreeSet<>();
        inspection.project().items().stream().map(PoamItem::id).forEach(known::add);
        inspection.history().items().stream().map(ItemHistory::id).forEach(known::add);
        for (Review review : inspection.project().reviews()) {
            List<Review.Item> items = review.items();
            for (int i = 0; i < items.size(); i++) {
                String id = items.get(i).id();
                if (id != null && !known.contains(id)) {
                    reporter.report(
                            review.path(),
                            review.at("items[" + i + "].id"),
                            null,
                            "there is no item `" + id + "`" + Wording.didYouMean(Nearest.to(id, known)),
                            "Correct the id.");
                }
            }
        }
    }
}
