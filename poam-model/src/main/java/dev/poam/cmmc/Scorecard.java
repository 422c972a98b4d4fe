package dev.poam.cmmc;

import dev.poam.catalog.Catalog;
import dev.poam.catalog.Requirement;
import dev.poam.project.Assessment;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The requirements as assessed, and the score that follows (32 CFR 170.24(c)(2)).
 *
 * @param requirements all 110, in the order of NIST SP 800-171 r2
 * @param hasPlan whether the assessment names a system security plan
 */
public record Scorecard(List<RequirementScore> requirements, boolean hasPlan) {

    /** The score when every requirement is met; one for each of the 110. */
    public static final int HIGHEST = 110;

    /** The score when none is. */
    public static final int LOWEST = -203;

    /** The score at which a Conditional status becomes possible: 0.8 of 110 (32 CFR 170.21(a)(2)(i)). */
    public static final int THRESHOLD = 88;

    /**
     * The least and the greatest score that can come of the assessment.
     *
     * @param low when all that is not assessed fails at its full value
     * @param high when all that is not assessed is met
     */
    public record Bounds(int low, int high) {}

    public Scorecard {
        requirements = List.copyOf(requirements);
    }

    /** The assessment without its closeout. */
    public static Scorecard initial(Assessment assessment) {
        return of(RollUp.initial(assessment), assessment);
    }

    /** The assessment with its closeout; the same as the initial one when there is none. */
    public static Scorecard closedOut(Assessment assessment) {
        Assessment.Closeout closeout = assessment.closeout();
        return closeout == null
                ? initial(assessment)
                : of(RollUp.closedOut(assessment, closeout, Catalog.load().requirements()), assessment);
    }

    private static Scorecard of(RollUp rollUp, Assessment assessment) {
        return new Scorecard(
                Catalog.load().requirements().stream().map(rollUp::of).toList(), assessment.ssp() != null);
    }

    /** The requirement with this number, such as {@code 3.5.3}. */
    public Optional<RequirementScore> requirement(String id) {
        return requirements.stream()
                .filter(one -> one.requirement().id().equals(id))
                .findFirst();
    }

    /** The requirements with one determination, in order. */
    public List<RequirementScore> with(Determination determination) {
        return requirements.stream()
                .filter(one -> one.determination() == determination)
                .toList();
    }

    /**
     * Whether an assessment could not be completed for want of a system security plan: there is then no score at all,
     * neither 110 nor a deduction (32 CFR 170.24(c)(2)(i)(B)(5)).
     */
    public boolean lacksPlan() {
        return !hasPlan
                || requirements.stream()
                        .anyMatch(one -> one.requirement().id().equals(RequirementScore.PLAN)
                                && one.determination() == Determination.NOT_MET);
    }

    /** Whether some requirement is not assessed, so that there are only {@link #bounds()}. */
    public boolean isIncomplete() {
        return !with(Determination.NOT_ASSESSED).isEmpty();
    }

    /** The score, -203 to 110; empty without a system security plan and while anything is not assessed. */
    public OptionalInt score() {
        return lacksPlan() || isIncomplete() ? OptionalInt.empty() : OptionalInt.of(HIGHEST - deductions());
    }

    /** What the score can be; both ends are the score when everything is assessed. Empty without a plan. */
    public Optional<Bounds> bounds() {
        if (lacksPlan()) {
            return Optional.empty();
        }
        int unassessed = with(Determination.NOT_ASSESSED).stream()
                .mapToInt(RequirementScore::valueWhenNotMet)
                .sum();
        int high = HIGHEST - deductions();
        return Optional.of(new Bounds(high - unassessed, high));
    }

    private int deductions() {
        return requirements.stream().mapToInt(RequirementScore::deduction).sum();
    }

    /** The same with these requirements met. */
    public Scorecard withMet(Collection<String> ids) {
        return new Scorecard(
                requirements.stream()
                        .map(one -> ids.contains(one.requirement().id()) ? one.as(Determination.MET) : one)
                        .toList(),
                hasPlan);
    }

    /** The families in the order of the publication. */
    public List<FamilyScore> families() {
        return requirements.stream()
                .map(RequirementScore::requirement)
                .map(Requirement::family)
                .distinct()
                .map(family -> FamilyScore.of(
                        family,
                        requirements.stream()
                                .filter(one -> one.requirement().family().equals(family))
                                .toList()))
                .toList();
    }
}
