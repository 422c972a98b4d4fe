package dev.poam.item;

import dev.poam.source.Position;
import dev.poam.source.Problem;
import dev.poam.source.table.Field;
import dev.poam.source.table.MissingField;
import dev.poam.source.table.Need;
import dev.poam.source.table.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields that an item's status, kind or policy asks for and that it lacks. */
final class RequiredFields {

    private final String path;
    private final Values item;
    private final FieldPositions positions;
    private final Position top;
    private final FieldPolicy policy;
    private final @Nullable Status status;

    RequiredFields(String path, Values item, FieldPositions positions, Position top, FieldPolicy policy) {
        this.path = path;
        this.item = item;
        this.positions = positions;
        this.top = top;
        this.policy = policy;
        this.status = item.choice("status", Status.class);
    }

    List<Problem> missing() {
        List<Problem> missing = new ArrayList<>();
        for (Field field : ItemFields.table().fields()) {
            if (!item.has(field.name())) {
                Position asking = asksFor(field) ? positions.at("status") : top;
                Place place = new Place("", positions.exactly(field.name()).orElse(asking));
                problem(field, place).ifPresent(missing::add);
            }
        }
        missing.addAll(missingOfPlan());
        return missing;
    }

    /** A remediation that is there but says everything except the plan. */
    private List<Problem> missingOfPlan() {
        Values remediation = item.table("remediation");
        if (remediation == null || remediation.has("plan")) {
            return List.of();
        }
        return ItemFields.at("remediation.plan").stream()
                .flatMap(plan -> problem(plan, new Place("remediation", positions.at("remediation"))).stream())
                .toList();
    }

    private record Place(String at, Position position) {}

    private boolean asksFor(Field field) {
        return !field.need().equals(ItemNeeds.BY_POLICY) && !field.need().equals(Need.NEVER);
    }

    private Optional<Problem> problem(Field field, Place place) {
        return level(field)
                .map(level -> MissingField.problem(
                        path, place.position(), place.at(), field, level == Problem.Level.ERROR ? null : level));
    }

    /** How much the field's absence matters; empty when it may be missing or the reader has told already. */
    private Optional<Problem.Level> level(Field field) {
        Need need = field.need();
        if (wasClosedElsewhere()) {
            return levelWhenClosedElsewhere(need);
        }
        if (need.equals(ItemNeeds.WITH_PLAN)) {
            return isDeferred() ? Optional.empty() : Optional.of(levelOfPlan());
        }
        if (need.equals(ItemNeeds.FROM_REMEDIATED)) {
            return whenAtLeast(Status.REMEDIATED);
        }
        if (need.equals(ItemNeeds.FROM_VERIFIED)) {
            return whenAtLeast(Status.VERIFIED);
        }
        return need.always() ? Optional.empty() : policy.whenMissing(field.name());
    }

    /** What was planned there matters no more; the proof does, and whoever kept it may still have it. */
    private static Optional<Problem.Level> levelWhenClosedElsewhere(Need need) {
        boolean isProof = need.equals(ItemNeeds.FROM_REMEDIATED) || need.equals(ItemNeeds.FROM_VERIFIED);
        return isProof ? Optional.of(Problem.Level.WARNING) : Optional.empty();
    }

    private Problem.Level levelOfPlan() {
        return isAtLeast(Status.IN_PROGRESS) ? Problem.Level.ERROR : Problem.Level.WARNING;
    }

    private Optional<Problem.Level> whenAtLeast(Status step) {
        return isAtLeast(step) ? Optional.of(Problem.Level.ERROR) : Optional.empty();
    }

    private boolean isAtLeast(Status step) {
        return status != null && status.isAtLeast(step);
    }

    /** An item that a former sheet says was closed there; it has never been worked on here. */
    private boolean wasClosedElsewhere() {
        Values imported = item.table("imported");
        return isAtLeast(Status.CLOSED)
                && imported != null
                && imported.tables("claims").stream()
                        .anyMatch(claim -> claim.choice("status", Status.class) == Status.CLOSED);
    }

    /** An operational item that is not worked on in its time needs no plan; an assessment item can not be deferred. */
    private boolean isDeferred() {
        return item.has("deferral") && item.choice("kind", Kind.class) == Kind.OPERATIONAL;
    }
}
