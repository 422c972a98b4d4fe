package dev.poam.project;

import dev.poam.item.FieldPositions;
import dev.poam.source.Position;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of one review of the POA&amp;M.
 *
 * @param path relative to the POA&amp;M root, with forward slashes
 * @param date the day of the review
 * @param participants ids of people
 */
public record Review(
        String path,
        FieldPositions positions,
        ReviewPeriod period,
        LocalDate date,
        List<String> participants,
        List<Item> items) {

    /** Where reviews are kept. */
    public static final String FOLDER = "poam/reviews";

    /** An item as reviewed. */
    public record Item(
            @Nullable String id,
            @Nullable ReviewDecision decision,
            @Nullable String note) {}

    public Review {
        participants = List.copyOf(participants);
        items = List.copyOf(items);
    }

    /** Where a field stands: {@code date}, {@code items[0].decision}. */
    public Position at(String field) {
        return positions.at(field);
    }

    /** Whether the review speaks of an item. */
    public boolean covers(String item) {
        return items.stream().anyMatch(reviewed -> item.equals(reviewed.id()));
    }
}
