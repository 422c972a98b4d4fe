package dev.poam.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A landed move of a target date to a later one. A date that was taken out and comes back later has slipped, too.
 *
 * @param milestone the milestone's name; null for the item's own {@code targetCompletion}
 */
public record Slip(@Nullable String milestone, LocalDate from, LocalDate to, Landing landing) {

    /** How many days later the date became; at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** The slips among changes of dates, in their order. */
    static List<Slip> among(List<DateChange> changes) {
        List<Slip> slips = new ArrayList<>();
        Map<String, LocalDate> held = new HashMap<>();
        for (DateChange change : changes) {
            String name = Objects.requireNonNullElse(change.milestone(), "");
            LocalDate before = change.from() == null ? held.get(name) : change.from();
            LocalDate after = change.to();
            if (after == null) {
                held.put(name, Objects.requireNonNull(before));
            } else if (before != null && after.isAfter(before)) {
                slips.add(new Slip(change.milestone(), before, after, change.landing()));
            }
        }
        return slips;
    }
}
