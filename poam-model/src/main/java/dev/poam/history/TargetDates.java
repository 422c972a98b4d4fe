package dev.poam.history;

import dev.poam.item.ItemVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    void write(StateOutput out) {
        out.number(changes.size());
        changes.forEach(out::dateChange);
        out.number(milestoneChanges.size());
        milestoneChanges.forEach(out::dateChange);
        out.number(seenMilestones.size());
        seenMilestones.stream().sorted().forEach(out::text);
        out.date(original);
        out.date(target);
        out.number(milestones.size());
        milestones.forEach((name, date) -> {
            out.text(name);
            out.date(date);
        });
    }

    /** Takes over a state that was written. */
    void read(StateInput in) {
        for (int i = in.number(); i > 0; i--) {
            changes.add(in.dateChange());
        }
        for (int i = in.number(); i > 0; i--) {
            milestoneChanges.add(in.dateChange());
        }
        for (int i = in.number(); i > 0; i--) {
            seenMilestones.add(in.text());
        }
        original = in.date();
        target = in.date();
        Map<String, LocalDate> read = new LinkedHashMap<>();
        for (int i = in.number(); i > 0; i--) {
            read.put(in.text(), Objects.requireNonNull(in.date()));
        }
        milestones = read;
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
