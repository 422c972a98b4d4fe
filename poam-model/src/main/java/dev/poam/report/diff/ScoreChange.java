package dev.poam.report.diff;

import dev.poam.cmmc.Decision;
import dev.poam.cmmc.Scorecard;
import dev.poam.cmmc.Standing;
import dev.poam.rule.Audit;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The CMMC score and status by the newest assessment of either side.
 *
 * @param before null without an assessment
 * @param after null without an assessment
 */
record ScoreChange(@Nullable Decision before, @Nullable Decision after) {

    static ScoreChange of(Audit before, Audit after) {
        return new ScoreChange(decision(before), decision(after));
    }

    private static @Nullable Decision decision(Audit audit) {
        return Decision.of(audit.project(), audit.asOf()).orElse(null);
    }

    /** Whether score, bounds, status or the reasons for it are others now. */
    boolean isChanged() {
        return !scoreBefore().equals(scoreAfter())
                || !statusBefore().equals(statusAfter())
                || !blockers(before).equals(blockers(after));
    }

    String scoreBefore() {
        return score(before);
    }

    String scoreAfter() {
        return score(after);
    }

    String statusBefore() {
        return status(before);
    }

    String statusAfter() {
        return status(after);
    }

    String blockersBefore() {
        return blockers(before);
    }

    String blockersAfter() {
        return blockers(after);
    }

    private static String score(@Nullable Decision decision) {
        if (decision == null) {
            return "no assessment";
        }
        Scorecard scorecard = decision.scorecard();
        OptionalInt score = scorecard.score();
        if (score.isPresent()) {
            return score.getAsInt() + " of " + Scorecard.HIGHEST;
        }
        Optional<Scorecard.Bounds> bounds = scorecard.bounds();
        return bounds.map(range -> range.low() + " to " + range.high() + " of " + Scorecard.HIGHEST)
                .orElse("none");
    }

    private static String status(@Nullable Decision decision) {
        if (decision == null) {
            return "";
        }
        String words = words(decision.standing());
        return decision.statusDate().isPresent() ? words : words + ", not submitted";
    }

    private static String words(Standing standing) {
        return switch (standing) {
            case FINAL -> "Final";
            case CONDITIONAL -> "Conditional";
            case EXPIRED -> "expired";
            case NONE -> "none";
            case INCOMPLETE -> "none, not everything is assessed";
            case NO_SSP -> "none, no system security plan";
        };
    }

    private static String blockers(@Nullable Decision decision) {
        return decision == null
                ? ""
                : String.join(
                        ", ",
                        decision.blockers().stream()
                                .map(blocker -> blocker.requirement())
                                .distinct()
                                .toList());
    }
}
