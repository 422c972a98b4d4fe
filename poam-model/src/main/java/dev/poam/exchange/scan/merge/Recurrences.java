package dev.poam.exchange.scan.merge;

import dev.poam.exchange.scan.Place;
import dev.poam.item.PoamItem;
import dev.poam.project.ImportPolicy;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What becomes of a weakness that is seen after its item was closed. A closed item stays closed, as it says what was
 * accepted then; so the weakness gets a new item, which names the old one. When it is back soon, the correction did not hold,
 * and the time goes on running from the day on which it was first found.
 */
final class Recurrences {

    /** How a sighting stands to the item that is known of the weakness. */
    enum Standing {
        /** The item is still open, or there is none. */
        THE_SAME,
        /** The item is closed, and somebody had accepted that the weakness stays. */
        ACCEPTED,
        /** The item was closed after the sighting. */
        BEFORE_CLOSING,
        /** The item was closed before the sighting. */
        BACK
    }

    private final Observations observations;
    private final ItemStates items;
    private final ImportPolicy policy;

    Recurrences(Observations observations, ItemStates items, ImportPolicy policy) {
        this.observations = observations;
        this.items = items;
        this.policy = policy;
    }

    Standing of(Observation known, LocalDate seen) {
        PoamItem item = known.item().flatMap(items::item).orElse(null);
        if (item == null || item.isOpen()) {
            return Standing.THE_SAME;
        }
        if (items.isAccepted(item.id())) {
            return Standing.ACCEPTED;
        }
        boolean isBack = items.since(item).map(seen::isAfter).orElse(true);
        return isBack ? Standing.BACK : Standing.BEFORE_CLOSING;
    }

    /** Whether a weakness that is seen on a day is back so soon that the correction of a closed item did not hold. */
    boolean isSoon(String closed, LocalDate seen) {
        return items.item(closed)
                .flatMap(items::since)
                .map(day -> !day.plusDays(policy.reopenWithinDays()).isBefore(seen))
                .orElse(true);
    }

    /** When the closed item first had the weakness in this place; empty when that no longer counts. */
    Optional<LocalDate> firstSeen(Observation observation, Place place, LocalDate seen) {
        return observation
                .recurrenceOf()
                .filter(closed -> isSoon(closed, seen))
                .flatMap(closed -> observations.of(closed).stream()
                        .filter(former -> former.key().equals(observation.key()))
                        .flatMap(former -> former.at(place).stream())
                        .map(Instance::firstSeen)
                        .min(LocalDate::compareTo));
    }
}
