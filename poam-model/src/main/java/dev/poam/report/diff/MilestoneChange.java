package dev.poam.report.diff;

import dev.poam.item.Milestone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What became of one milestone.
 *
 * @param before null when it is new
 * @param after null when it is gone
 */
record MilestoneChange(@Nullable Milestone before, @Nullable Milestone after) {

    /**
     * The milestones of a plan that are not as they were. One is known by its name; where that has changed, by its target
     * or, with as many as there were, by its place.
     */
    static List<MilestoneChange> of(List<Milestone> before, List<Milestone> after) {
        List<Milestone> left = new ArrayList<>(before);
        List<Milestone> added = new ArrayList<>();
        List<MilestoneChange> pairs = new ArrayList<>();
        for (Milestone now : after) {
            Milestone old = take(left, each -> Objects.equals(each.name(), now.name()));
            if (old == null) {
                added.add(now);
            } else {
                pairs.add(new MilestoneChange(old, now));
            }
        }
        for (Milestone now : added) {
            pairs.add(new MilestoneChange(
                    take(left, each -> each.target() != null && Objects.equals(each.target(), now.target())), now));
        }
        left.forEach(gone -> pairs.add(new MilestoneChange(gone, null)));
        return pairs.stream()
                .filter(pair -> !Objects.equals(pair.before, pair.after))
                .toList();
    }

    private static @Nullable Milestone take(List<Milestone> from, Predicate<Milestone> wanted) {
        for (Milestone each : from) {
            if (wanted.test(each)) {
                from.remove(each);
                return each;
            }
        }
        return null;
    }

    String name() {
        Milestone known = after == null ? Objects.requireNonNull(before) : after;
        return known.name() == null ? "a milestone without a name" : known.name();
    }

    @Nullable
    LocalDate targetBefore() {
        return before == null ? null : before.target();
    }

    @Nullable
    LocalDate targetAfter() {
        return after == null ? null : after.target();
    }

    /** Whether it has been done since. */
    boolean isDone() {
        return after != null && after.completed() != null && (before == null || before.completed() == null);
    }

    /** Whether it is new, gone, or due on another day. */
    boolean isReplanned() {
        return before == null || after == null || !Objects.equals(before.target(), after.target());
    }

    /** What happened to it, in a few words. */
    String verb() {
        if (before == null) {
            return after != null && after.completed() != null ? "added as done on " + after.completed() : "added";
        }
        if (after == null) {
            return "removed";
        }
        List<String> verbs = new ArrayList<>();
        if (!Objects.equals(before.name(), after.name())) {
            verbs.add("renamed from \"" + before.name() + "\"");
        }
        if (!Objects.equals(before.completed(), after.completed())) {
            verbs.add(after.completed() == null ? "no longer done" : "done on " + after.completed());
        }
        if (!Objects.equals(before.target(), after.target())) {
            verbs.add("moved");
        }
        if (!Objects.equals(before.owner(), after.owner())) {
            verbs.add(after.owner() == null ? "left to the item's owner" : "given to " + after.owner());
        }
        if (!Objects.equals(before.start(), after.start())) {
            verbs.add(after.start() == null ? "without a start" : "to be started on " + after.start());
        }
        return String.join(", ", verbs);
    }
}
