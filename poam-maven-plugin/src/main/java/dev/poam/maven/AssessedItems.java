package dev.poam.maven;

import dev.poam.catalog.Objective;
import dev.poam.catalog.Requirement;
import dev.poam.cmmc.Decision;
import dev.poam.cmmc.Determination;
import dev.poam.cmmc.RequirementScore;
import dev.poam.item.Impact;
import dev.poam.item.ItemDraft;
import dev.poam.item.Kind;
import dev.poam.item.Priority;
import dev.poam.item.SourceType;
import dev.poam.item.Status;
import dev.poam.project.Assessment;
import dev.poam.project.Outcome;
import dev.poam.project.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The items that an assessment's POA&amp;M lacks: one for each requirement that was not met and has none. */
record AssessedItems(Decision decision) {

    private static final int MOST_POINTS = 5;

    /** The requirements that lack an item, in the order of the publication. */
    List<RequirementScore> missing() {
        return decision.scorecard().with(Determination.NOT_MET).stream()
                .filter(score -> !decision.plan()
                        .requirements()
                        .contains(score.requirement().id()))
                .toList();
    }

    /** What is known of an item from the assessment alone; owner, plan and dates are for people to fill in. */
    ItemDraft draft(String id, RequirementScore score) {
        Assessment assessment = decision.assessment();
        Requirement requirement = score.requirement();
        List<String> failed = failed(requirement);
        SourceType type =
                assessment.track() == Track.C3PAO ? SourceType.SECURITY_ASSESSMENT : SourceType.SELF_ASSESSMENT;
        return ItemDraft.of(id)
                .with("kind", Kind.ASSESSMENT.label())
                .with("title", requirement.practice() + " is not met: " + requirement.title())
                .with("status", Status.OPEN.label())
                .with("priority", priority(score).label())
                .with("requirements", failed)
                .with("source.type", type.label())
                .with("source.reference", assessment.id())
                .with("source.identified", assessment.performed().toString())
                .with("deficiency", deficiency(requirement, failed))
                .with("risk.impact", Impact.MEDIUM.label());
    }

    /** The objectives that were not met, else the requirement. */
    private List<String> failed(Requirement requirement) {
        List<String> objectives = decision.assessment().results().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(requirement.id() + "["))
                .filter(entry -> entry.getValue().outcome() == Outcome.NOT_MET)
                .map(Map.Entry::getKey)
                .toList();
        return objectives.isEmpty() ? List.of(requirement.id()) : objectives;
    }

    private static String deficiency(Requirement requirement, List<String> failed) {
        List<String> lines = new ArrayList<>();
        lines.add("The assessment found this requirement not met: " + requirement.text());
        for (Objective objective : requirement.objectives()) {
            if (failed.contains(objective.id())) {
                lines.add("Not met: " + objective.id() + " " + objective.text() + ".");
            }
        }
        return String.join("\n", lines);
    }

    private static Priority priority(RequirementScore score) {
        if (score.deduction() >= MOST_POINTS) {
            return Priority.HIGH;
        }
        return score.deduction() > 1 ? Priority.MEDIUM : Priority.LOW;
    }
}
