package dev.poam.item;

import dev.poam.source.Position;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One deficiency with its owner, plan, dates, risk, proof and status.
 *
 * <p>An item is what could be read of its file: a part that is missing or could not be understood is null or an
 * empty list, and has been reported as a {@link dev.poam.source.Problem} by the reader. Only the id is always there;
 * a file without one is no item.
 *
 * @param path relative to the POA&amp;M root, with forward slashes
 * @param requirements as written: {@code 3.5.3}, {@code IA.L2-3.5.3} or {@code 3.5.3[a]}
 * @param owner a person's id or a role
 * @param ssp the SSP statement: a path, {@code #} and an anchor
 */
public record PoamItem(
        String path,
        FieldPositions positions,
        String id,
        @Nullable Kind kind,
        @Nullable String title,
        @Nullable String deficiency,
        List<String> requirements,
        Source source,
        @Nullable Status status,
        @Nullable Priority priority,
        @Nullable String owner,
        @Nullable LocalDate targetCompletion,
        @Nullable Remediation remediation,
        List<Milestone> milestones,
        @Nullable Criterion criterion,
        List<String> assets,
        @Nullable Resources resources,
        Risk risk,
        @Nullable String cuiImpact,
        @Nullable String rootCause,
        @Nullable String interimMitigation,
        @Nullable String ssp,
        List<Ticket> tickets,
        List<Evidence> evidence,
        @Nullable Verification verification,
        @Nullable LocalDate actualCompletion,
        @Nullable Deferral deferral,
        @Nullable Imported imported,
        List<Suppression> suppressions,
        List<String> related,
        @Nullable String recurrenceOf,
        @Nullable String notes,
        List<String> tags) {

    public PoamItem {
        requirements = List.copyOf(requirements);
        milestones = List.copyOf(milestones);
        assets = List.copyOf(assets);
        tickets = List.copyOf(tickets);
        evidence = List.copyOf(evidence);
        suppressions = List.copyOf(suppressions);
        related = List.copyOf(related);
        tags = List.copyOf(tags);
    }

    /** Where a field stands: {@code targetCompletion}, {@code milestones[0].target}. */
    public Position at(String field) {
        return positions.at(field);
    }

    /** Whether the item is of this status or a later one; false when its status is unknown. */
    public boolean isAtLeast(Status step) {
        return status != null && status.isAtLeast(step);
    }

    /** Whether work on the item is still to be done or to be proved; true when its status is unknown. */
    public boolean isOpen() {
        return status != Status.CLOSED;
    }

    /** Whether somebody accepts the risk on this day, so that the work may wait. */
    public boolean isDeferred(LocalDate asOf) {
        return deferral != null && deferral.isInForce(asOf);
    }

    /**
     * Whether its work was to be done before this day and is not. Work ends with Remediated: what is left then is to
     * prove it. An item whose risk somebody accepts today is not late.
     */
    public boolean isLate(LocalDate asOf) {
        return targetCompletion != null
                && targetCompletion.isBefore(asOf)
                && !isAtLeast(Status.REMEDIATED)
                && !isDeferred(asOf);
    }

    /**
     * Whether one of its milestones is missed. They count until the item is Closed, since a milestone may be the test of
     * the fix.
     */
    public boolean isLate(Milestone milestone, LocalDate asOf) {
        return isOpen() && !isDeferred(asOf) && milestone.isMissed(asOf);
    }

    /** The first milestone in time that is not completed, one without a date last; empty once the item is Closed. */
    public Optional<Milestone> nextMilestone() {
        return isOpen()
                ? milestones.stream()
                        .filter(milestone -> milestone.completed() == null)
                        .min(Comparator.comparing(
                                Milestone::target, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                : Optional.empty();
    }

    /** How soon the deficiency has to be dealt with; empty when neither a score nor a priority is known. */
    public Optional<RiskClass> riskClass() {
        return risk.riskClass(priority);
    }
}
