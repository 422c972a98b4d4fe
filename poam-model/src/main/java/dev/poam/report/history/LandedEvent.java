package dev.poam.report.history;

import dev.poam.history.DateChange;
import dev.poam.history.ItemHistory;
import dev.poam.history.Landing;
import dev.poam.history.Transition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that a commit did to an item: a change of its status or place, or of a target date.
 *
 * <p>Exactly one of the two is there.
 */
record LandedEvent(Landing landing, Optional<Transition> transition, Optional<DateChange> dateChange) {

    /** Where each commit stands in the chain, which is oldest first. */
    static Map<String, Integer> places(List<String> chain) {
        Map<String, Integer> places = new HashMap<>();
        chain.forEach(commit -> places.put(commit, places.size()));
        return places;
    }

    /**
     * All of an item, in the order of the chain; of one commit the change of status comes first.
     *
     * @param places where each commit stands
     */
    static List<LandedEvent> all(ItemHistory item, Map<String, Integer> places) {
        List<LandedEvent> events = new ArrayList<>();
        item.transitions()
                .forEach(step -> events.add(new LandedEvent(step.landing(), Optional.of(step), Optional.empty())));
        item.targetChanges().forEach(change -> events.add(of(change)));
        item.milestoneChanges().forEach(change -> events.add(of(change)));
        events.sort(Comparator.comparing(
                event -> places.getOrDefault(event.landing().commit(), places.size())));
        return events;
    }

    private static LandedEvent of(DateChange change) {
        return new LandedEvent(change.landing(), Optional.empty(), Optional.of(change));
    }
}
