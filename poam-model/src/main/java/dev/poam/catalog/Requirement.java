package dev.poam.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One security requirement of NIST SP 800-171 Rev. 2 and what CMMC Level 2 makes of it.
 *
 * @param id {@code 3.5.3}
 * @param practice {@code IA.L2-3.5.3}
 * @param weight points deducted when it is not met (32 CFR 170.24); null for 3.12.4, which has no value
 * @param partialWeight points deducted in the named case of partial implementation; null where there is none
 * @param basic whether the requirement is basic rather than derived
 * @param level1Practice the practice of Level 1 that asks for the same; null when there is none
 * @param note what else there is to know; may be empty
 */
public record Requirement(
        String id,
        String practice,
        String family,
        String title,
        String text,
        @Nullable Integer weight,
        @Nullable Integer partialWeight,
        Eligibility eligibility,
        boolean basic,
        @Nullable String level1Practice,
        String note,
        List<Objective> objectives) {

    public Requirement {
        objectives = List.copyOf(objectives);
    }

    /** The objective with this letter. */
    public Optional<Objective> objective(String letter) {
        String wanted = id + "[" + letter + "]";
        return objectives.stream()
                .filter(objective -> objective.id().equals(wanted))
                .findFirst();
    }
}
