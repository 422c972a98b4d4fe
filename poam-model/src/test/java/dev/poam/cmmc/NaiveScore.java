package dev.poam.cmmc;

import dev.poam.catalog.Catalog;
import dev.poam.catalog.Objective;
import dev.poam.catalog.Requirement;
import dev.poam.project.Assessment;
import dev.poam.project.AssessmentResult;
import dev.poam.project.FipsUse;
import dev.poam.project.MfaUse;
import dev.poam.project.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The score and the ruling once more, as a person with a pencil would work them out: one loop, no type of its own. */
final class NaiveScore {

    int score = 110;
    int unassessed;
    int notMet;
    boolean hasPlan;
    boolean someMayNotWait;

    NaiveScore(Assessment assessment) {
        hasPlan = assessment.ssp() != null;
        for (Requirement requirement : Catalog.load().requirements()) {
            add(requirement, assessment.results(), assessment.defaultMet());
        }
    }

    private void add(Requirement requirement, Map<String, AssessmentResult> results, boolean defaultMet) {
        String id = requirement.id();
        String word = word(results.get(id));
        boolean fails = word.equals("no");
        boolean unsure = word.equals("unsure");
        boolean allObjectives = true;
        for (Objective objective : requirement.objectives()) {
            String of = word(results.get(objective.id()));
            fails |= of.equals("no");
            unsure |= of.equals("unsure");
            allObjectives &= !of.equals("absent");
        }
        if (fails) {
            fail(requirement, results.get(id));
        } else if (unsure || (word.equals("absent") && !allObjectives && !defaultMet)) {
            unassessed++;
        }
    }

    private void fail(Requirement requirement, @Nullable AssessmentResult result) {
        String id = requirement.id();
        notMet++;
        if (id.equals("3.12.4")) {
            hasPlan = false;
            return;
        }
        int points = Objects.requireNonNull(requirement.weight());
        if (result != null && id.equals("3.5.3") && result.mfa() == MfaUse.REMOTE_AND_PRIVILEGED) {
            points = 3;
        }
        boolean unvalidated = result != null && id.equals("3.13.11") && result.fips() == FipsUse.EMPLOYED_NOT_VALIDATED;
        if (unvalidated) {
            points = 3;
        }
        score -= points;
        if ((points > 1 && !unvalidated)
                || List.of("3.1.20", "3.1.22", "3.10.3", "3.10.4", "3.10.5").contains(id)) {
            someMayNotWait = true;
        }
    }

    private static String word(@Nullable AssessmentResult result) {
        if (result == null) {
            return "absent";
        }
        if (result.outcome() == Outcome.NOT_MET) {
            return "no";
        }
        boolean counts = result.outcome() == Outcome.MET
                || (result.outcome() == Outcome.NOT_APPLICABLE && result.justification() != null);
        return counts ? "yes" : "unsure";
    }

    /** As in {@code score.json}. */
    String status() {
        if (!hasPlan) {
            return "no-ssp";
        }
        if (unassessed > 0) {
            return "incomplete";
        }
        if (notMet == 0) {
            return "final";
        }
        return score >= 88 && !someMayNotWait ? "conditional" : "none";
    }
}
