package dev.poam.history;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the commits tell of one item.
 *
 * @param path where the item is at the tip; null when it is gone
 * @param created when its first version landed
 * @param lastUpdated when its latest version or move landed
 * @param revision how many versions of its bytes have landed
 * @param status at the tip, as written unless it is one of the five; null when the item is gone
 * @param originalTarget the first {@code targetCompletion} that landed
 * @param transitions oldest first
 * @param targetChanges changes of {@code targetCompletion}, oldest first; the first date itself is no change
 * @param milestoneChanges changes of milestones' targets, oldest first
 */
public record ItemHistory(
        String id,
        @Nullable String path,
        OffsetDateTime created,
        OffsetDateTime lastUpdated,
        int revision,
        @Nullable String status,
        @Nullable LocalDate originalTarget,
        List<Transition> transitions,
        List<DateChange> targetChanges,
        List<DateChange> milestoneChanges) {

    public ItemHistory {
        transitions = List.copyOf(transitions);
        targetChanges = List.copyOf(targetChanges);
        milestoneChanges = List.copyOf(milestoneChanges);
    }

    ItemHistory withTransitions(UnaryOperator<Transition> change) {
        return new ItemHistory(
                id,
                path,
                created,
                lastUpdated,
                revision,
                status,
                originalTarget,
                transitions.stream().map(change).toList(),
                targetChanges,
                milestoneChanges);
    }

    /** How often and how far the target date moved to a later one, oldest first. */
    public List<Slip> slips() {
        return Slip.among(targetChanges);
    }

    /** The same of its milestones' targets. */
    public List<Slip> milestoneSlips() {
        return Slip.among(milestoneChanges);
    }

    /** The latest landed change to this status; empty when it never had it. */
    public Optional<Transition> lastMoveTo(String label) {
        for (int i = transitions.size() - 1; i >= 0; i--) {
            Transition transition = transitions.get(i);
            if (label.equals(transition.to()) && !label.equals(transition.from())) {
                return Optional.of(transition);
            }
        }
        return Optional.empty();
    }

    /**
     * The status at the end of a day, by the committers' calendars; empty when the item was not there.
     *
     * @return as written unless it is one of the five
     */
    public Optional<String> statusOn(LocalDate day) {
        String status = null;
        for (Transition transition : transitions) {
            if (transition.landing().at().toLocalDate().isAfter(day)) {
                break;
            }
            status = transition.to();
        }
        return Optional.ofNullable(status);
    }
}
