package dev.poam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulePagesTest {

    private static final List<String> SECTIONS =
            List.of("## What it checks", "## Why", "## Wrong", "## Right", "## Changing it");

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasAPageThatAgreesWithIt(Rule rule) {
        String head = """
                # %s

                %s

                - Severity: %s
                - Source: %s

                ## What it checks
                """.formatted(rule.id(), rule.summary(), rule.severity().label(), rule.source());

        assertThat(page(rule)).startsWith(head);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyPageHasTheSameSections(Rule rule) {
        assertThat(page(rule).lines().filter(line -> line.startsWith("## "))).containsExactlyElementsOf(SECTIONS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyPageSaysHowToChangeTheSeverity(Rule rule) {
        assertThat(page(rule)).contains("rules: {" + rule.id() + ": ");
    }

    @Test
    void theIndexListsEveryRule() {
        List<String> rows =
                RulePages.index().lines().filter(line -> line.startsWith("| [")).toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(RuleBook.standard().rules().stream()
                        .map(rule -> "| [" + rule.id() + "](" + rule.id() + ".md) | "
                                + rule.severity().label() + " | " + rule.summary() + " |")
                        .toList());
    }

    @Test
    void anUnknownRuleHasNoPage() {
        assertThat(RulePages.page("date/overdu")).isEmpty();
    }

    private static String page(Rule rule) {
        return RulePages.page(rule.id()).orElseThrow();
    }

    static List<Rule> rules() {
        return RuleBook.standard().rules();
    }
}
