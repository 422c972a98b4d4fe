package dev.poam.cmmc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What 32 CFR 170.21(a)(2) makes of a scorecard: Final, Conditional or neither.
 *
 * @param standing never {@link Standing#EXPIRED}: time is not looked at
 * @param blockers what may not wait, in the order of the requirements
 */
public record Ruling(Standing standing, List<Blocker> blockers) {

    private static final String EACH_HAS_AN_ITEM = "32 CFR 170.24(c)(2)(i)(B)(6)";

    public Ruling {
        blockers = List.copyOf(blockers);
    }

    /**
     * Rules on a scorecard.
     *
     * @param planned the requirements that have an item on the POA&amp;M of the assessment
     */
    public static Ruling of(Scorecard scorecard, Set<String> planned) {
        if (scorecard.lacksPlan()) {
            return new Ruling(
                    Standing.NO_SSP,
                    List.of(new Blocker(
                            RequirementScore.PLAN,
                            "without an up-to-date system security plan an assessment cannot be completed",
                            "32 CFR 170.24(c)(2)(i)(B)(5)")));
        }
        Map<String, Blocker> blockers = new LinkedHashMap<>();
        for (RequirementScore score : scorecard.with(Determination.NOT_MET)) {
            String id = score.requirement().id();
            PoamEligibility.objection(score).ifPresent(blocker -> blockers.put(id, blocker));
            if (!planned.contains(id)) {
                blockers.putIfAbsent(id, unplanned(score));
            }
        }
        return new Ruling(standing(scorecard, blockers.isEmpty()), new ArrayList<>(blockers.values()));
    }

    private static Blocker unplanned(RequirementScore score) {
        return new Blocker(
                score.requirement().id(),
                score.requirement().practice()
                        + " is not met and has no item on the POA&M, for which CA.L2-3.12.2 would"
                        + " itself be found not met",
                EACH_HAS_AN_ITEM);
    }

    private static Standing standing(Scorecard scorecard, boolean mayWait) {
        if (scorecard.isIncomplete()) {
            return Standing.INCOMPLETE;
        }
        if (scorecard.with(Determination.NOT_MET).isEmpty()) {
            return Standing.FINAL;
        }
        boolean reachesThreshold = scorecard.score().orElseThrow() >= Scorecard.THRESHOLD;
        return reachesThreshold && mayWait ? Standing.CONDITIONAL : Standing.NONE;
    }
}
