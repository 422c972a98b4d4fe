package dev.poam.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskTest {

    @ParameterizedTest
    @CsvSource({
        "MEDIUM, 10.0, 2.00, SCHEDULED",
        "HIGH, 6.7, 2.01, IMMEDIATE",
        "LOW, 10.0, 1.00, SCHEDULED",
        "MEDIUM, 5.0, 1.00, SCHEDULED",
        "HIGH, 3.3, 0.99, DEFERRED",
        "HIGH, 9.8, 2.94, IMMEDIATE",
        "LOW, 0.0, 0.00, DEFERRED",
    })
    void scoreAndClassAreExactAtTheBounds(Impact impact, BigDecimal cvss, BigDecimal score, RiskClass expected) {
        Risk risk = new Risk(impact, cvss, null);

        assertThat(risk.score()).hasValueSatisfying(exact -> assertThat(exact).isEqualByComparingTo(score));
        assertThat(risk.riskClass(null)).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource({"HIGH, IMMEDIATE", "MEDIUM, SCHEDULED", "LOW, DEFERRED"})
    void withoutAScoreTheClassFollowsThePriority(Priority priority, RiskClass expected) {
        assertThat(new Risk(Impact.HIGH, null, null).riskClass(priority)).hasValue(expected);
    }

    @Test
    void aScoreOutweighsThePriority() {
        assertThat(new Risk(Impact.LOW, new BigDecimal("9.9"), null).riskClass(Priority.HIGH))
                .hasValue(RiskClass.DEFERRED);
    }

    @Test
    void withoutScoreAndPriorityThereIsNoClass() {
        assertThat(new Risk(null, new BigDecimal("9.9"), null).riskClass(null)).isEmpty();
    }
}
