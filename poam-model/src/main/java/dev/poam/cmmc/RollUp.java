package dev.poam.cmmc;

import dev.poam.catalog.Objective;
import dev.poam.catalog.Requirement;
import dev.poam.project.Assessment;
import dev.poam.project.AssessmentResult;
import dev.poam.project.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What recorded results make of a requirement: one objective that is not met fails it (32 CFR 170.24(b)).
 *
 * @param results by requirement or objective
 * @param defaultMet whether what is not listed was found met
 */
record RollUp(Map<String, AssessmentResult> results, boolean defaultMet) {

    /** Of an assessment before its closeout. */
    static RollUp initial(Assessment assessment) {
        return new RollUp(assessment.results(), assessment.defaultMet());
    }

    /** Of an assessment with what its closeout found in place of what it had found before. */
    static RollUp closedOut(Assessment assessment, Assessment.Closeout closeout, List<Requirement> requirements) {
        Map<String, AssessmentResult> results = new LinkedHashMap<>(assessment.results());
        for (Requirement requirement : requirements) {
            List<String> objectives =
                    requirement.objectives().stream().map(Objective::id).toList();
            boolean asWhole = closeout.results().containsKey(requirement.id());
            if (asWhole) {
                objectives.forEach(results::remove);
            }
            if (asWhole || closeout.results().keySet().containsAll(objectives)) {
                results.remove(requirement.id());
            }
        }
        results.putAll(closeout.results());
        return new RollUp(results, assessment.defaultMet());
    }

    RequirementScore of(Requirement requirement) {
        AssessmentResult whole = results.get(requirement.id());
        return new RequirementScore(
                requirement,
                determination(requirement, whole),
                whole == null ? null : whole.mfa(),
                whole == null ? null : whole.fips());
    }

    private Determination determination(Requirement requirement, @Nullable AssessmentResult whole) {
        Outcome ofWhole = whole == null ? null : whole.counted();
        List<@Nullable Outcome> recorded = new ArrayList<>();
        for (Objective objective : requirement.objectives()) {
            AssessmentResult result = results.get(objective.id());
            if (result != null) {
                recorded.add(result.counted());
            }
        }
        if (ofWhole == Outcome.NOT_MET || recorded.contains(Outcome.NOT_MET)) {
            return Determination.NOT_MET;
        }
        if (recorded.contains(null) || (whole != null && ofWhole == null)) {
            return Determination.NOT_ASSESSED;
        }
        if (ofWhole != null) {
            return ofWhole == Outcome.MET ? Determination.MET : Determination.NOT_APPLICABLE;
        }
        if (recorded.size() < requirement.objectives().size()) {
            return defaultMet ? Determination.MET : Determination.NOT_ASSESSED;
        }
        return recorded.contains(Outcome.MET) ? Determination.MET : Determination.NOT_APPLICABLE;
    }
}
