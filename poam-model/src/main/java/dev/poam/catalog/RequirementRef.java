package dev.poam.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What a reference such as {@code IA.L2-3.5.3[a]} leads to.
 *
 * @param objective null when the reference is to the requirement as a whole
 */
public record RequirementRef(
        Requirement requirement, @Nullable Objective objective) {

    /** The reference in its shortest form: {@code 3.5.3} or {@code 3.5.3[a]}. */
    public String id() {
        return objective == null ? requirement.id() : objective.id();
    }
}
