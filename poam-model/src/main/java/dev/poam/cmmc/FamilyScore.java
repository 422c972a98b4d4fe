package dev.poam.cmmc;

import java.util.List;

/**
 * One family of requirements in numbers.
 *
 * @param deduction the points that its requirements cost, 0 or more
 */
public record FamilyScore(
        String family, int requirements, int met, int notMet, int notApplicable, int notAssessed, int deduction) {

    static FamilyScore of(String family, List<RequirementScore> requirements) {
        return new FamilyScore(
                family,
                requirements.size(),
                count(requirements, Determination.MET),
                count(requirements, Determination.NOT_MET),
                count(requirements, Determination.NOT_APPLICABLE),
                count(requirements, Determination.NOT_ASSESSED),
                requirements.stream().mapToInt(RequirementScore::deduction).sum());
    }

    private static int count(List<RequirementScore> requirements, Determination determination) {
        return (int) requirements.stream()
                .filter(one -> one.determination() == determination)
                .count();
    }
}
