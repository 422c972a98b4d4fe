package dev.poam.cmmc;

import dev.poam.catalog.Requirement;
import dev.poam.project.FipsUse;
import dev.poam.project.MfaUse;
import org.jspecify.annotations.Nullable;

/**
 * One requirement as assessed, and the points that it costs.
 *
 * @param mfa of 3.5.3 only; null where it is not told
 * @param fips of 3.13.11 only; null where it is not told
 */
public record RequirementScore(
        Requirement requirement,
        Determination determination,
        @Nullable MfaUse mfa,
        @Nullable FipsUse fips) {

    /** The system security plan; without it there is no score, and it has no value of its own. */
    static final String PLAN = "3.12.4";

    static final String MFA = "3.5.3";
    static final String FIPS = "3.13.11";

    /**
     * The points that are subtracted, 0 to 5.
     *
     * <p>Partial implementation counts in two cases only (32 CFR 170.24(c)(2)(i)(B)(4)): multifactor authentication for
     * remote and privileged users, and encryption that is not FIPS-validated, cost 3. Whatever else is told of these
     * two, or nothing, costs 5.
     */
    public int deduction() {
        return determination == Determination.NOT_MET ? valueWhenNotMet() : 0;
    }

    /** The points that it costs when it is not met: those it has, or those it may turn out to have. */
    int valueWhenNotMet() {
        Integer weight = requirement.weight();
        Integer partial = requirement.partialWeight();
        if (weight == null) {
            return 0;
        }
        return partial != null && isPartial() ? partial : weight;
    }

    /** Whether it is in the one state for which the rule gives partial credit. */
    boolean isPartial() {
        return switch (requirement.id()) {
            case MFA -> mfa == MfaUse.REMOTE_AND_PRIVILEGED;
            case FIPS -> fips == FipsUse.EMPLOYED_NOT_VALIDATED;
            default -> false;
        };
    }

    /** Whether its value depends on a state that is not told. */
    public boolean lacksState() {
        return determination == Determination.NOT_MET
                && switch (requirement.id()) {
                    case MFA -> mfa == null;
                    case FIPS -> fips == null;
                    default -> false;
                };
    }

    /** Whether its state says that all is done although it was found not met. */
    public boolean contradictsItself() {
        return determination == Determination.NOT_MET && (mfa == MfaUse.ALL || fips == FipsUse.VALIDATED);
    }

    RequirementScore as(Determination other) {
        return new RequirementScore(requirement, other, mfa, fips);
    }
}
