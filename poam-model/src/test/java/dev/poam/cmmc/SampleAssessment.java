package dev.poam.cmmc;

import dev.poam.catalog.Catalog;
import dev.poam.catalog.Requirement;
import dev.poam.item.FieldPositions;
import dev.poam.item.ItemReader;
import dev.poam.item.PoamItem;
import dev.poam.project.Assessment;
import dev.poam.project.AssessmentResult;
import dev.poam.project.FipsUse;
import dev.poam.project.MfaUse;
import dev.poam.project.Outcome;
import dev.poam.project.Track;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Assessments made in a line, everything met unless told otherwise, and an item for each requirement that is not. */
final class SampleAssessment {

    static final LocalDate PERFORMED = LocalDate.of(2026, 5, 1);
    static final LocalDate SUBMITTED = LocalDate.of(2026, 5, 14);

    private final Map<String, AssessmentResult> results = new LinkedHashMap<>();
    private boolean defaultMet = true;
    private Assessment.@Nullable Plan plan = new Assessment.Plan("docs/SSP.md", "1.0", LocalDate.of(2026, 4, 1));
    private @Nullable LocalDate statusDate = SUBMITTED;
    private Assessment.@Nullable Closeout closeout;

    static SampleAssessment allMet() {
        return new SampleAssessment();
    }

    SampleAssessment notMet(String... ids) {
        for (String id : ids) {
            results.put(id, AssessmentResult.of(Outcome.NOT_MET));
        }
        return this;
    }

    SampleAssessment notMet(List<String> ids) {
        return notMet(ids.toArray(String[]::new));
    }

    SampleAssessment mfa(MfaUse use) {
        return with("3.5.3", new AssessmentResult(Outcome.NOT_MET, null, use, null));
    }

    SampleAssessment fips(FipsUse use) {
        return with("3.13.11", new AssessmentResult(Outcome.NOT_MET, null, null, use));
    }

    SampleAssessment with(String reference, AssessmentResult result) {
        results.put(reference, result);
        return this;
    }

    SampleAssessment nothingByDefault() {
        defaultMet = false;
        return this;
    }

    SampleAssessment withoutPlan() {
        plan = null;
        return this;
    }

    SampleAssessment submitted(@Nullable LocalDate day) {
        statusDate = day;
        return this;
    }

    SampleAssessment closedOut(@Nullable LocalDate posted, String... met) {
        Map<String, AssessmentResult> found = new LinkedHashMap<>();
        for (String id : met) {
            found.put(id, AssessmentResult.of(Outcome.MET));
        }
        closeout = new Assessment.Closeout(LocalDate.of(2026, 9, 1), posted, null, List.of(), found);
        return this;
    }

    Assessment make() {
        return new Assessment(
                "poam/assessments/2026-05-self.yaml",
                new FieldPositions(Map.of()),
                "2026-05-self",
                2,
                Track.SELF,
                PERFORMED,
                statusDate,
                null,
                "Enclave",
                List.of("1ABC2"),
                List.of(),
                plan,
                defaultMet,
                results,
                null,
                closeout,
                List.of());
    }

    Scorecard scorecard() {
        return Scorecard.initial(make());
    }

    /** Where it leads to when each requirement that is not met has its item. */
    Ruling ruling() {
        return Ruling.of(scorecard(), plan().requirements());
    }

    Decision decision(LocalDate asOf) {
        return Decision.of(make(), plan(), asOf);
    }

    /** An open item for each requirement that is not met. */
    AssessmentPlan plan() {
        List<PoamItem> items = new ArrayList<>();
        for (RequirementScore score : scorecard().with(Determination.NOT_MET)) {
            items.add(item(items.size() + 1, "Open", score.requirement().id(), "targetCompletion: 2026-08-01"));
        }
        return new AssessmentPlan(items);
    }

    static PoamItem item(int number, String status, String requirement, String more) {
        String text = """
                id: POAM-%03d
                kind: assessment
                title: Something to do
                deficiency: Something is missing.
                requirements: [%s]
                status: %s
                %s
                """.formatted(number, requirement, status, more);
        return Objects.requireNonNull(
                ItemReader.read("poam/items/POAM-%03d.yaml".formatted(number), text.getBytes(StandardCharsets.UTF_8))
                        .item());
    }

    /** So many requirements of one point that may be on a POA&amp;M. */
    static List<String> onePointers(int count) {
        return Catalog.load().requirements().stream()
                .filter(requirement -> Objects.equals(requirement.weight(), 1))
                .map(Requirement::id)
                .filter(id -> !List.of("3.1.20", "3.1.22", "3.10.3", "3.10.4", "3.10.5")
                        .contains(id))
                .limit(count)
                .toList();
    }
}
