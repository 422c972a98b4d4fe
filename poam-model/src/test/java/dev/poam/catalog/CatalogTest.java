package dev.poam.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first tests are the self-test of the data: a wrong weight can hide behind a right sum. */
class CatalogTest {

    private final Catalog catalog = Catalog.load();

    @Test
    void hasTheRequirementsOfThePublicationOnce() {
        assertThat(catalog.requirements())
                .hasSize(110)
                .extracting(Requirement::id)
                .doesNotHaveDuplicates()
                .startsWith("3.1.1", "3.1.2")
                .endsWith("3.14.7");
    }

    @Test
    void hasAsManyRequirementsOfEachWeightAsTheRule() {
        assertThat(catalog.requirements().stream()
                        .map(requirement -> String.valueOf(requirement.weight()))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .containsOnly(Map.entry("5", 44L), Map.entry("3", 14L), Map.entry("1", 51L), Map.entry("null", 1L));
    }

    @Test
    void weightsAddUpTo313() {
        assertThat(catalog.requirements().stream()
                        .map(Requirement::weight)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(313);
    }

    @ParameterizedTest
    @CsvSource({
        "AC, 54", "AT, 11", "AU, 19", "CM, 33", "IA, 27", "IR, 11", "MA, 18", "MP, 23", "PS, 8", "PE, 14", "RA, 9",
        "CA, 13", "SC, 42", "SI, 31"
    })
    void weightsOfEachFamilyAddUp(String family, int sum) {
        assertThat(catalog.requirements().stream()
                        .filter(requirement -> requirement.practice().startsWith(family + "."))
                        .map(Requirement::weight)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(sum);
    }

    @Test
    void hasTheObjectivesOfTheAssessmentGuideOnce() {
        List<Objective> objectives = catalog.requirements().stream()
                .flatMap(requirement -> requirement.objectives().stream())
                .toList();

        assertThat(objectives).hasSize(320).extracting(Objective::id).doesNotHaveDuplicates();
        assertThat(catalog.requirements())
                .allSatisfy(requirement -> assertThat(requirement.objectives()).isNotEmpty());
    }

    @Test
    void has31BasicAnd79DerivedRequirements() {
        assertThat(catalog.requirements()).filteredOn(Requirement::basic).hasSize(31);
    }

    @Test
    void onlyTwoRequirementsHaveAValueForPartialImplementation() {
        assertThat(catalog.requirements())
                .filteredOn(requirement -> requirement.partialWeight() != null)
                .extracting(Requirement::id, Requirement::partialWeight)
                .containsExactly(tuple("3.5.3", 3), tuple("3.13.11", 3));
    }

    @Test
    void onAnAssessmentPoamAreOnePointersThatAreNotExcludedByName() {
        List<String> excluded = List.of("3.1.20", "3.1.22", "3.12.4", "3.10.3", "3.10.4", "3.10.5");

        assertThat(catalog.requirements()).allSatisfy(requirement -> {
            boolean onePoint = Objects.equals(requirement.weight(), 1);
            boolean eligible = onePoint && !excluded.contains(requirement.id());
            Eligibility expected = eligible ? Eligibility.YES : Eligibility.NO;
            assertThat(requirement.eligibility())
                    .as(requirement.id())
                    .isEqualTo(requirement.id().equals("3.13.11") ? Eligibility.CONDITIONAL : expected);
        });
        assertThat(catalog.requirements())
                .filteredOn(requirement -> requirement.eligibility() == Eligibility.YES)
                .hasSize(46);
    }

    @ParameterizedTest
    @CsvSource({
        "3.5.3, 3.5.3",
        "IA.L2-3.5.3, 3.5.3",
        "3.5.3[a], 3.5.3[a]",
        "IA.L2-3.5.3[d], 3.5.3[d]",
        "3.14.7, 3.14.7",
        "3.4.4[a], 3.4.4[a]"
    })
    void resolvesEveryFormOfAReference(String reference, String id) {
        assertThat(catalog.resolve(reference)).map(RequirementRef::id).hasValue(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AC.L2-3.5.3",
                "3.5.99",
                "3.5.3[z]",
                "3.5.3[",
                "IA.L1-3.5.3",
                "IA-3.5.3",
                "3.5",
                "",
                " 3.5.3",
                "03.05.03",
                "3.5.3[a]x"
            })
    void resolvesNothingElse(String reference) {
        assertThat(catalog.resolve(reference)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AC.L2-3.5.3, IA.L2-3.5.3",
        "IA.L1-3.5.1, IA.L2-3.5.1",
        "AC.L2-3.5.3[b], IA.L2-3.5.3[b]",
        "3.5.3(a), IA.L2-3.5.3[a]",
        "3.5.3[z], IA.L2-3.5.3",
        "03.05.03, IA.L2-3.5.3",
        "IA-3.5.3, IA.L2-3.5.3",
    })
    void offersTheReferenceThatWasMeant(String written, String meant) {
        assertThat(catalog.nearest(written)).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "access control", "AC-2(1)"})
    void offersNothingWhereNothingIsNear(String written) {
        assertThat(catalog.nearest(written)).isEmpty();
    }

    @Test
    void aHugeReferenceIsNotLookedAt() {
        assertThat(catalog.resolve("3".repeat(100_000))).isEmpty();
        assertThat(catalog.nearest("3.".repeat(100_000))).isEmpty();
    }
}
