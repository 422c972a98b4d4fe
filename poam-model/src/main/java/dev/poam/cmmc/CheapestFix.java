package dev.poam.cmmc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The fewest requirements that have to be met for a Conditional status to be possible. */
public final class CheapestFix {

    private CheapestFix() {}

    /**
     * What has to be met: all that may not be on a POA&amp;M, and as many of the rest as are missing to 88 points, the
     * dearest first. Items are not looked at: what is left needs one each.
     *
     * @return the numbers of requirements; empty when nothing has to be met first
     */
    public static List<String> of(Scorecard scorecard) {
        List<String> fixes = new ArrayList<>();
        List<RequirementScore> mayWait = new ArrayList<>();
        int deductions = 0;
        for (RequirementScore score : scorecard.with(Determination.NOT_MET)) {
            if (PoamEligibility.objection(score).isPresent()) {
                fixes.add(score.requirement().id());
            } else {
                mayWait.add(score);
                deductions += score.deduction();
            }
        }
        mayWait.sort(Comparator.comparing(RequirementScore::deduction).reversed());
        for (RequirementScore score : mayWait) {
            if (Scorecard.HIGHEST - deductions >= Scorecard.THRESHOLD) {
                break;
            }
            fixes.add(score.requirement().id());
            deductions -= score.deduction();
        }
        return List.copyOf(fixes);
    }
}
