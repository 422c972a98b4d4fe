package dev.poam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule against the small repositories under {@code src/test/resources/rules}. */
class RuleFixtureTest {

    @TempDir
    private Path root;

    @ParameterizedTest
    @MethodSource("fixtures")
    void findsExactlyWhatIsMarked(RuleFixture fixture) throws IOException {
        Audit audit = fixture.audit(root);

        List<Expectation> found = audit.findings().stream()
                .filter(finding -> finding.rule().equals(fixture.rule()))
                .map(Expectation::of)
                .sorted()
                .toList();
        List<Expectation> expected = fixture.expectations(root);
        assertThat(found).as("the findings of %s", fixture.rule()).isEqualTo(expected);
        assertThat(expected.isEmpty()).as("has no mark of its rule").isEqualTo(fixture.keepsTheRule());
        fixture.assertMessages(audit);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasAFailingAndAPassingFixture(Rule rule) throws IOException {
        List<RuleFixture> fixtures = RuleFixture.all().stream()
                .filter(fixture -> fixture.rule().equals(rule.id()))
                .toList();

        assertThat(fixtures).anyMatch(RuleFixture::breaksTheRule).anyMatch(RuleFixture::keepsTheRule);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyFixtureIsOfARule(RuleFixture fixture) {
        assertThat(RuleBook.standard().rule(fixture.rule())).isPresent();
        assertThat(fixture.breaksTheRule()).isNotEqualTo(fixture.keepsTheRule());
    }

    static List<RuleFixture> fixtures() throws IOException {
        return RuleFixture.all();
    }

    /** What is known outside the repository alone is tried where it is known. */
    static List<Rule> rules() {
        return RuleBook.standard().rules().stream()
                .filter(rule -> !(rule instanceof OutsideRule))
                .toList();
    }
}
