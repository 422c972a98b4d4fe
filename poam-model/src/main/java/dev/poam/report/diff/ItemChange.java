package dev.poam.report.diff;

import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.rule.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item.
 *
 * @param before null when it is new
 * @param after null when it is gone, or cannot be read any more
 * @param unreadable whether its file is still there
 * @param fields the values that differ, when it is there on both sides
 * @param missing what is found wrong with it and has to do with its new status
 */
record ItemChange(
        String id,
        @Nullable PoamItem before,
        @Nullable PoamItem after,
        boolean unreadable,
        List<ItemField.Change> fields,
        List<MilestoneChange> milestones,
        List<EvidenceChange> evidence,
        List<Finding> missing) {

    /** What happened to an item as a whole. */
    enum Kind {
        OPENED,
        REMOVED,
        UNREADABLE,
        CHANGED;

        /** The name in {@code diff.json}. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ItemChange of(
            String id, @Nullable PoamItem before, @Nullable PoamItem after, boolean unreadable, List<Finding> missing) {
        return before == null || after == null
                ? new ItemChange(
                        id,
                        before,
                        after,
                        unreadable,
                        List.of(),
                        List.of(),
                        after == null ? List.of() : EvidenceChange.of(List.of(), after.evidence()),
                        missing)
                : new ItemChange(
                        id,
                        before,
                        after,
                        unreadable,
                        ItemField.changes(before, after),
                        MilestoneChange.of(before.milestones(), after.milestones()),
                        EvidenceChange.of(before.evidence(), after.evidence()),
                        missing);
    }

    Kind kind() {
        if (before == null) {
            return Kind.OPENED;
        }
        if (after == null) {
            return unreadable ? Kind.UNREADABLE : Kind.REMOVED;
        }
        return Kind.CHANGED;
    }

    boolean isEmpty() {
        return kind() == Kind.CHANGED
                && !isMoved()
                && !isRenamed()
                && targetSlip().isNone()
                && fields.isEmpty()
                && milestones.isEmpty()
                && evidence.isEmpty();
    }

    /** Whether it is there on both sides with another status. */
    boolean isMoved() {
        return before != null && after != null && before.status() != after.status();
    }

    /** Whether it is there on both sides in another file. */
    boolean isRenamed() {
        return before != null && after != null && !before.path().equals(after.path());
    }

    /** Whether it is there on both sides with other dates. */
    boolean isReplanned() {
        return kind() == Kind.CHANGED && !(targetSlip().isNone() && milestones.isEmpty());
    }

    boolean isRescored() {
        return fields.stream().anyMatch(field -> field.topic() == ItemField.Topic.RISK);
    }

    /** How its target has moved. */
    Slip targetSlip() {
        return new Slip(
                before == null ? null : before.targetCompletion(), after == null ? null : after.targetCompletion());
    }

    /** The item as it is, or was. */
    PoamItem known() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    String title() {
        return Objects.toString(known().title(), "");
    }

    String statusBefore() {
        return before == null ? "" : label(before.status());
    }

    String statusAfter() {
        return after == null ? "" : label(after.status());
    }

    private static String label(@Nullable Status status) {
        return status == null ? "no status" : status.label();
    }
}
