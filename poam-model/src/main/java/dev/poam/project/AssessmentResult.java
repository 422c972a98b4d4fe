package dev.poam.project;

import org.jspecify.annotations.Nullable;

/**
 * What was found of one requirement or objective.
 *
 * @param outcome null when it is not given or cannot be read
 * @param justification why it is not applicable
 * @param mfa of 3.5.3 only
 * @param fips of 3.13.11 only
 */
public record AssessmentResult(
        @Nullable Outcome outcome,
        @Nullable String justification,
        @Nullable MfaUse mfa,
        @Nullable FipsUse fips) {

    /** A finding without more to say. */
    public static AssessmentResult of(Outcome outcome) {
        return new AssessmentResult(outcome, null, null, null);
    }

    /** The finding as far as it counts: not applicable only with a justification (32 CFR 170.24(b)(3)). */
    public @Nullable Outcome counted() {
        return outcome == Outcome.NOT_APPLICABLE && justification == null ? null : outcome;
    }
}
