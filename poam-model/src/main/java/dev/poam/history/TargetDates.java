package dev.poam.history;

import dev.poam.item.ItemVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the target dates of one item and of its milestones moved.
 *
 * <p>The first date is no change. A milestone is known by its name: one that is renamed ends, and another begins.
 */
final class TargetDates {

    private final List<DateChange> changes = new ArrayList<>();
    private final List<DateChange> milestoneChanges = new ArrayList<>();
    private final Set<String> seenMilestones = new HashSet<>();
    private @Nullable LocalDate original;
    private @Nullable LocalDate target;
    private Map<String, LocalDate> milestones = Map.of();

    void land(ItemVersion version, Landing landing) {
        LocalDate date = version.targetCompletion();
        if (original == null) {
            original = date;
        } else if (!Objects.equals(target, date)) {
            changes.add(new DateChange(null, target, date, landing));
        }
        target = date;
        Map<String, LocalDate> now = version.milestoneTargets();
        now.forEach((name, to) -> {
            LocalDate from = milestones.get(name);
            if (!seenMilestones.add(name) && !to.equals(from)) {
                milestoneChanges.add(new DateChange(name, from, to, landing));
            }
        });
        milestones.forEach((name, from) -> {
            if (!now.containsKey(name)) {
                milestoneChanges.add(new DateChange(name, from, null, landing));
            }
        });
        milestones = now;
    }

    /** The first date that landed; null when there was never one. */
    @Nullable
    LocalDate original() {
        return original;
    }

    List<DateChange> changes() {
        return changes;
    }

    List<DateChange> milestoneChanges() {
        return milestoneChanges;
    }
}
