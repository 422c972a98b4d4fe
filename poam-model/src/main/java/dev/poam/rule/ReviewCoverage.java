package dev.poam.rule;

import dev.poam.history.History;
import dev.poam.history.ItemHistory;
import dev.poam.item.Status;
import dev.poam.project.Project;
import dev.poam.project.Review;
import dev.poam.project.ReviewKind;
import dev.poam.project.ReviewPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A period, and whether it has been reviewed.
 *
 * @param isOver whether its last day has passed
 * @param isOpenAtEnd whether items were open at the end of its last day; false while it lasts
 * @param review null when there is none
 */
public record ReviewCoverage(
        ReviewPeriod period,
        boolean isOver,
        boolean isOpenAtEnd,
        @Nullable Review review) {

    /** The periods of a kind from that of the first item to that of a day, oldest first; none without an item. */
    public static List<ReviewCoverage> of(ReviewKind kind, Project project, History history, LocalDate asOf) {
        Map<ReviewPeriod, Review> reviews = new HashMap<>();
        project.reviews().forEach(review -> reviews.putIfAbsent(review.period(), review));
        List<ReviewCoverage> periods = new ArrayList<>();
        LocalDate first = history.items().stream()
                .map(item -> item.created().toLocalDate())
                .min(LocalDate::compareTo)
                .orElse(null);
        if (first == null) {
            return periods;
        }
        for (ReviewPeriod period = ReviewPeriod.of(kind, first);
                !period.firstDay().isAfter(asOf);
                period = period.next()) {
            boolean isOver = period.lastDay().isBefore(asOf);
            periods.add(new ReviewCoverage(
                    period, isOver, isOver && isOpenOn(history.items(), period.lastDay()), reviews.get(period)));
        }
        return periods;
    }

    private static boolean isOpenOn(List<ItemHistory> items, LocalDate day) {
        return items.stream()
                .anyMatch(item -> item.statusOn(day)
                        .filter(status -> !status.equals(Status.CLOSED.label()))
                        .isPresent());
    }

    /** Whether there should be a review and is none. */
    public boolean isMissing() {
        return isOver && isOpenAtEnd && review == null;
    }
}
