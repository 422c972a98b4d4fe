package dev.poam.item;

import dev.poam.source.Problem;
import java.util.Map;
import java.util.Optional;

/**
 * How much it matters when an item lacks a field that only policy asks for.
 *
 * @param levels by the field's name; a field that is not named may be missing
 */
public record FieldPolicy(Map<String, Problem.Level> levels) {

    /** What holds unless {@code poam.yaml} says otherwise. */
    public static final FieldPolicy DEFAULT = new FieldPolicy(Map.of(
            "cuiImpact", Problem.Level.WARNING,
            "rootCause", Problem.Level.WARNING,
            "interimMitigation", Problem.Level.WARNING));

    public FieldPolicy {
        levels = Map.copyOf(levels);
    }

    Optional<Problem.Level> whenMissing(String field) {
        return Optional.ofNullable(levels.get(field));
    }
}
