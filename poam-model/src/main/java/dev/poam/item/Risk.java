package dev.poam.item;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How bad a deficiency is.
 *
 * @param cvss CVSS base score, 0.0 to 10.0
 * @param vector the CVSS vector the score comes from
 */
public record Risk(
        @Nullable Impact impact,
        @Nullable BigDecimal cvss,
        @Nullable String vector) {

    private static final BigDecimal IMMEDIATE_ABOVE = new BigDecimal("2.0");
    private static final BigDecimal DEFERRED_BELOW = new BigDecimal("1.0");

    /** (cvss / 10) x impact (low 1, medium 2, high 3), exactly; empty when one of the two is missing. */
    public Optional<BigDecimal> score() {
        if (impact == null || cvss == null) {
            return Optional.empty();
        }
        return Optional.of(cvss.movePointLeft(1).multiply(impact.weight()));
    }

    /**
     * Above 2.0 Immediate, from 1.0 to 2.0 Scheduled, below 1.0 Deferred; without a score the class follows the
     * priority.
     */
    public Optional<RiskClass> riskClass(@Nullable Priority priority) {
        Optional<BigDecimal> score = score();
        if (score.isPresent()) {
            return score.map(Risk::classOf);
        }
        return Optional.ofNullable(priority).map(Priority::riskClass);
    }

    private static RiskClass classOf(BigDecimal score) {
        if (score.compareTo(IMMEDIATE_ABOVE) > 0) {
            return RiskClass.IMMEDIATE;
        }
        return score.compareTo(DEFERRED_BELOW) < 0 ? RiskClass.DEFERRED : RiskClass.SCHEDULED;
    }
}
