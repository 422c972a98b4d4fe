package dev.poam.cmmc;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random assessments, worked out twice. */
class RandomAssessmentTest {

    private static final int ASSESSMENTS = 4000;

    @Test
    void agreesWithThePencil() {
        Map<String, Integer> seen = new TreeMap<>();
        for (int seed = 0; seed < ASSESSMENTS; seed++) {
            SampleAssessment made = made(new Random(seed));
            Assessment assessment = made.make();
            NaiveScore naive = new NaiveScore(assessment);
            Ruling ruling = made.ruling();

            assertThat(ruling.standing().label()).as("status of seed %d", seed).isEqualTo(naive.status());
            boolean hasScore = naive.hasPlan && naive.unassessed == 0;
            assertThat(Scorecard.initial(assessment).score())
                    .as("score of seed %d", seed)
                    .isEqualTo(hasScore ? OptionalInt.of(naive.score) : OptionalInt.empty());
            seen.merge(naive.status(), 1, Integer::sum);
        }
        assertThat(seen).containsOnlyKeys("conditional", "final", "incomplete", "no-ssp", "none");
        assertThat(seen.values()).as("%s", seen).allMatch(count -> count >= 100);
    }

    private static SampleAssessment made(Random random) {
        SampleAssessment assessment = SampleAssessment.allMet();
        if (random.nextInt(20) == 0) {
            assessment.withoutPlan();
        }
        if (random.nextInt(20) == 0) {
            assessment.nothingByDefault();
        }
        boolean gentle = random.nextBoolean();
        int findings = random.nextInt(30);
        for (int i = 0; i < findings; i++) {
            Requirement requirement = any(Catalog.load().requirements(), random);
            if (gentle && requirement.weight() != null && requirement.weight() > 1) {
                continue;
            }
            if (random.nextInt(4) == 0) {
                Objective objective = any(requirement.objectives(), random);
                assessment.with(objective.id(), result(random, gentle));
            } else {
                assessment.with(requirement.id(), result(random, gentle));
            }
        }
        if (random.nextInt(5) == 0) {
            assessment.fips(any(List.of(FipsUse.values()), random));
        }
        if (random.nextInt(10) == 0) {
            assessment.mfa(any(List.of(MfaUse.values()), random));
        }
        return assessment;
    }

    private static AssessmentResult result(Random random, boolean gentle) {
        return switch (random.nextInt(gentle ? 40 : 12)) {
            case 0 -> new AssessmentResult(null, null, null, null);
            case 1 -> AssessmentResult.of(Outcome.NOT_APPLICABLE);
            case 2, 3 -> new AssessmentResult(Outcome.NOT_APPLICABLE, "There is none here.", null, null);
            case 4, 5, 6 -> AssessmentResult.of(Outcome.MET);
            default -> AssessmentResult.of(Outcome.NOT_MET);
        };
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
