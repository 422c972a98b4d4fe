package dev.poam.cmmc;

import dev.poam.catalog.Eligibility;
import dev.poam.catalog.Requirement;
import dev.poam.project.MfaUse;
import java.util.Optional;
import java.util.Set;

/** Which requirements may be on an assessment POA&amp;M of Level 2 (32 CFR 170.21(a)(2)). */
public final class PoamEligibility {

    private static final int HIGHEST_VALUE = 1;

    /** The requirements that 32 CFR 170.21(a)(2)(iii) names. */
    private static final Set<String> NAMED = Set.of("3.1.20", "3.1.22", "3.12.4", "3.10.3", "3.10.4", "3.10.5");

    private PoamEligibility() {}

    /** Why a requirement may not wait on a POA&amp;M in the state in which it was found; empty when it may. */
    public static Optional<Blocker> objection(RequirementScore score) {
        Requirement requirement = score.requirement();
        if (NAMED.contains(requirement.id())) {
            return Optional.of(new Blocker(
                    requirement.id(),
                    requirement.practice() + " is one of the six that may never be on a POA&M",
                    "32 CFR 170.21(a)(2)(iii)"));
        }
        int value = score.valueWhenNotMet();
        if (value <= HIGHEST_VALUE || isUnvalidatedEncryption(score)) {
            return Optional.empty();
        }
        return Optional.of(new Blocker(
                requirement.id(),
                requirement.practice() + " is at " + value + " points, and only those of 1 point may be on a POA&M"
                        + (requirement.id().equals(RequirementScore.FIPS)
                                ? "; this one also at 3, when encryption is employed but not FIPS-validated"
                                : ""),
                "32 CFR 170.21(a)(2)(ii)"));
    }

    /** Why a requirement may not wait in whatever state it is; empty when it may, or may in one of its states. */
    public static Optional<Blocker> objectionInAnyState(Requirement requirement) {
        return requirement.eligibility() == Eligibility.NO
                ? objection(new RequirementScore(requirement, Determination.NOT_MET, MfaUse.NONE, null))
                : Optional.empty();
    }

    private static boolean isUnvalidatedEncryption(RequirementScore score) {
        return score.requirement().id().equals(RequirementScore.FIPS) && score.isPartial();
    }
}
