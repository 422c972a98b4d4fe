package dev.poam.exchange.emass;

import dev.poam.exchange.workbook.TemplateFile;
import dev.poam.item.Impact;
import dev.poam.item.PoamItem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The five steps in which eMASS measures severity, threat, likelihood, impact and risk. */
enum Level {
    VERY_LOW("Very Low"),
    LOW("Low"),
    MODERATE("Moderate"),
    HIGH("High"),
    VERY_HIGH("Very High");

    private static final BigDecimal VERY_HIGH_FROM = new BigDecimal("9.0");
    private static final BigDecimal HIGH_FROM = new BigDecimal("7.0");
    private static final BigDecimal MODERATE_FROM = new BigDecimal("4.0");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** By the CVSS score; without one by the priority. */
    static Optional<Level> severity(PoamItem item) {
        BigDecimal cvss = item.risk().cvss();
        if (cvss != null) {
            return Optional.of(severity(cvss));
        }
        return Optional.ofNullable(item.priority()).map(priority -> switch (priority) {
            case HIGH -> HIGH;
            case MEDIUM -> MODERATE;
            case LOW -> LOW;
        });
    }

    private static Level severity(BigDecimal cvss) {
        if (cvss.compareTo(VERY_HIGH_FROM) >= 0) {
            return VERY_HIGH;
        }
        if (cvss.compareTo(HIGH_FROM) >= 0) {
            return HIGH;
        }
        if (cvss.compareTo(MODERATE_FROM) >= 0) {
            return MODERATE;
        }
        return cvss.signum() > 0 ? LOW : VERY_LOW;
    }

    /** How much the threat matters, where a tag tells: exploited in the wild, or reachable from outside. */
    static Optional<Level> threat(PoamItem item) {
        if (item.tags().contains("kev")) {
            return Optional.of(VERY_HIGH);
        }
        return item.tags().contains("exposed") ? Optional.of(HIGH) : Optional.empty();
    }

    static Optional<Level> impact(@Nullable Impact impact) {
        return Optional.ofNullable(impact).map(given -> switch (given) {
            case LOW -> LOW;
            case MEDIUM -> MODERATE;
            case HIGH -> HIGH;
        });
    }

    /** From how severe the weakness is and how much the threat matters. */
    static Level likelihood(Level threat, Level severity) {
        return Matrices.of("likelihood_from_relevance_and_severity", threat, severity);
    }

    /** From likelihood and impact. */
    static Level residualRisk(Level likelihood, Level impact) {
        return Matrices.of("residual_risk_from_likelihood_and_impact", likelihood, impact);
    }

    /** The tables on the template's sheet of instructions; read when first asked for. */
    private static final class Matrices {

        private static final List<TemplateFile.Row> CELLS = TemplateFile.rows(Level.class, "risk-matrix.csv");

        static Level of(String matrix, Level row, Level column) {
            String result = CELLS.stream()
                    .filter(cell -> matrix.equals(cell.get("matrix"))
                            && row.label.equals(cell.get("row_value"))
                            && column.label.equals(cell.get("column_value")))
                    .map(cell -> cell.get("result"))
                    .findFirst()
                    .orElseThrow();
            return Arrays.stream(values())
                    .filter(level -> level.label.equals(result))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
