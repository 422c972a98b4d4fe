package dev.poam.cmmc;

import static dev.poam.cmmc.SampleAssessment.allMet;
import static dev.poam.cmmc.SampleAssessment.onePointers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.poam.catalog.Catalog;
import dev.poam.catalog.Requirement;
import dev.poam.project.AssessmentResult;
import dev.poam.project.FipsUse;
import dev.poam.project.MfaUse;
import dev.poam.project.Outcome;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The law's boundaries, each with the sentence that draws it. */
class RulingTest {

    /** What was found, the score that follows (null: none) and where it leads to. */
    private record Case(
            String sentence,
            SampleAssessment found,
            @Nullable Integer score,
            Standing standing) {

        @Override
        public String toString() {
            return sentence;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("170.24(b): all requirements are MET", allMet(), 110, Standing.FINAL),
                new Case(
                        "170.21(a)(2)(i): 88 / 110 is equal to 0.8",
                        allMet().notMet(onePointers(22)),
                        88,
                        Standing.CONDITIONAL),
                new Case(
                        "170.21(a)(2)(i): 87 / 110 is less than 0.8",
                        allMet().notMet(onePointers(23)),
                        87,
                        Standing.NONE),
                new Case(
                        "170.21(a)(2)(ii): SC.L2-3.13.11 at 3 points, and 19 of 1 point",
                        allMet().notMet(onePointers(19)).fips(FipsUse.EMPLOYED_NOT_VALIDATED),
                        88,
                        Standing.CONDITIONAL),
                new Case(
                        "170.21(a)(2)(i): SC.L2-3.13.11 at 3 points, and 20 of 1 point",
                        allMet().notMet(onePointers(20)).fips(FipsUse.EMPLOYED_NOT_VALIDATED),
                        87,
                        Standing.NONE),
                new Case(
                        "170.21(a)(2)(ii): encryption is not employed",
                        allMet().fips(FipsUse.NONE),
                        105,
                        Standing.NONE),
                new Case(
                        "170.24(c)(2)(i)(B)(4)(ii): SC.L2-3.13.11 in a state that is not told",
                        allMet().notMet("3.13.11"),
                        105,
                        Standing.NONE),
                new Case(
                        "170.24(c)(2)(i)(B)(4)(i): MFA for remote and privileged users only",
                        allMet().mfa(MfaUse.REMOTE_AND_PRIVILEGED),
                        107,
                        Standing.NONE),
                new Case("170.24(c)(2)(i)(B)(4)(i): MFA for no users", allMet().mfa(MfaUse.NONE), 105, Standing.NONE),
                new Case(
                        "170.24(c)(2)(i)(B)(4)(i): IA.L2-3.5.3 in a state that is not told",
                        allMet().notMet("3.5.3"),
                        105,
                        Standing.NONE),
                new Case("170.21(a)(2)(ii): CA.L2-3.12.2 has 3 points", allMet().notMet("3.12.2"), 107, Standing.NONE),
                new Case("170.21(a)(2)(iii): PE.L2-3.10.3 is named", allMet().notMet("3.10.3"), 109, Standing.NONE),
                new Case("170.21(a)(2)(iii): AC.L2-3.1.20 is named", allMet().notMet("3.1.20"), 109, Standing.NONE),
                new Case("170.21(a)(2)(iii): AC.L2-3.1.22 is named", allMet().notMet("3.1.22"), 109, Standing.NONE),
                new Case("170.21(a)(2)(iii): PE.L2-3.10.4 is named", allMet().notMet("3.10.4"), 109, Standing.NONE),
                new Case("170.21(a)(2)(iii): PE.L2-3.10.5 is named", allMet().notMet("3.10.5"), 109, Standing.NONE),
                new Case(
                        "170.24(c)(2)(i)(B)(5): CA.L2-3.12.4 is not met",
                        allMet().notMet("3.12.4"),
                        null,
                        Standing.NO_SSP),
                new Case(
                        "170.24(c)(2)(i)(B)(5): there is no system security plan",
                        allMet().withoutPlan(),
                        null,
                        Standing.NO_SSP),
                new Case("170.24(c)(2): the score may be negative", allMet().notMet(allButPlan()), -203, Standing.NONE),
                new Case(
                        "170.24(b)(3): not applicable counts like MET when it is justified",
                        allMet().with(
                                        "3.1.16",
                                        new AssessmentResult(Outcome.NOT_APPLICABLE, "No wireless.", null, null)),
                        110,
                        Standing.FINAL),
                new Case(
                        "170.24(b)(3): not applicable without a word why is not assessed",
                        allMet().with("3.1.16", AssessmentResult.of(Outcome.NOT_APPLICABLE)),
                        null,
                        Standing.INCOMPLETE),
                new Case(
                        "170.24(b)(2): one objective that is not met fails the requirement",
                        allMet().with("3.1.1[f]", AssessmentResult.of(Outcome.NOT_MET)),
                        105,
                        Standing.NONE));
    }

    private static List<String> allButPlan() {
        return Catalog.load().requirements().stream()
                .map(Requirement::id)
                .filter(id -> !id.equals("3.12.4"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void followsTheLaw(Case one) {
        assertThat(one.found().scorecard().score())
                .isEqualTo(one.score() == null ? OptionalInt.empty() : OptionalInt.of(one.score()));
        assertThat(one.found().ruling().standing()).isEqualTo(one.standing());
    }

    @Test
    void namesWhatMayNotWaitAndTheParagraphThatSaysSo() {
        List<Blocker> blockers = allMet().notMet("3.10.3", "3.12.2", "3.1.5")
                .fips(FipsUse.NONE)
                .ruling()
                .blockers();

        assertThat(blockers)
                .extracting(Blocker::requirement, Blocker::source)
                .containsExactlyInAnyOrder(
                        tuple("3.1.5", "32 CFR 170.21(a)(2)(ii)"),
                        tuple("3.10.3", "32 CFR 170.21(a)(2)(iii)"),
                        tuple("3.12.2", "32 CFR 170.21(a)(2)(ii)"),
                        tuple("3.13.11", "32 CFR 170.21(a)(2)(ii)"));
    }

    @Test
    void asksForAnItemForEachRequirementThatIsNotMet() {
        String id = onePointers(1).get(0);
        Ruling ruling = Ruling.of(allMet().notMet(id).scorecard(), Set.of());

        assertThat(ruling.standing()).isEqualTo(Standing.NONE);
        assertThat(ruling.blockers()).singleElement().satisfies(blocker -> {
            assertThat(blocker.requirement()).isEqualTo(id);
            assertThat(blocker.reason()).contains("CA.L2-3.12.2");
        });
    }

    @Test
    void boundsTheScoreWhileSomethingIsNotAssessed() {
        Scorecard scorecard = allMet().with("3.5.3", new AssessmentResult(null, null, null, null))
                .with("3.1.5", new AssessmentResult(null, null, null, null))
                .notMet("3.12.2")
                .scorecard();

        assertThat(scorecard.score()).isEmpty();
        assertThat(scorecard.bounds()).contains(new Scorecard.Bounds(99, 107));
    }

    @Test
    void assumesNothingOfWhatIsNotListedUnlessToldTo() {
        Scorecard scorecard = allMet().nothingByDefault().scorecard();

        assertThat(scorecard.bounds()).contains(new Scorecard.Bounds(Scorecard.LOWEST, Scorecard.HIGHEST));
        assertThat(allMet().nothingByDefault().ruling().standing()).isEqualTo(Standing.INCOMPLETE);
    }

    @Test
    void findsTheFewestFixes() {
        assertThat(CheapestFix.of(allMet().notMet(onePointers(22)).scorecard())).isEmpty();
        assertThat(CheapestFix.of(allMet().notMet(onePointers(23)).scorecard())).hasSize(1);
        assertThat(CheapestFix.of(allMet().notMet(onePointers(21))
                        .fips(FipsUse.EMPLOYED_NOT_VALIDATED)
                        .scorecard()))
                .containsExactly("3.13.11");
        assertThat(CheapestFix.of(
                        allMet().notMet(onePointers(25)).notMet("3.12.2").scorecard()))
                .hasSize(4)
                .contains("3.12.2");
    }

    @Test
    void allowsOnLevelThreeWhatReachesTwentyAndIsNotNamed() {
        assertThat(LevelThree.allowsConditional(
                        List.of("AC.L3-3.1.2e", "AC.L3-3.1.3e", "AT.L3-3.2.1e", "AT.L3-3.2.2e")))
                .isTrue();
        assertThat(LevelThree.allowsConditional(
                        List.of("AC.L3-3.1.2e", "AC.L3-3.1.3e", "AT.L3-3.2.1e", "AT.L3-3.2.2e", "CM.L3-3.4.1e")))
                .isFalse();
        assertThat(LevelThree.allowsConditional(List.of("IR.L3-3.6.1e"))).isFalse();
    }
}
