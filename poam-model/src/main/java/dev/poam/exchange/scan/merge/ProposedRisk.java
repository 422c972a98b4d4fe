package dev.poam.exchange.scan.merge;

import dev.poam.exchange.scan.Score;
import dev.poam.item.Cvss;
import dev.poam.item.Impact;
import dev.poam.item.Priority;
import dev.poam.item.Risk;
import dev.poam.item.RiskClass;
import dev.poam.project.ScanSeverity;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an import proposes for the risk of an item: the scanner's own score, an impact after its severity, and the priority
 * that goes with the class that follows from the two.
 */
record ProposedRisk(
        Impact impact,
        Priority priority,
        @Nullable BigDecimal cvss,
        @Nullable String vector) {

    /** A vector from which another score follows is the vector of something else. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

    static ProposedRisk of(@Nullable ScanSeverity severity, Optional<Score> stated) {
        Impact impact = impact(severity);
        Score score = stated.orElse(null);
        Cvss computed = score == null || score.vector() == null
                ? null
                : Cvss.parse(score.vector()).orElse(null);
        BigDecimal cvss = score == null ? null : score.score();
        if (cvss == null && computed != null) {
            cvss = computed.baseScore();
        }
        Risk risk = new Risk(impact, cvss, null);
        Priority priority =
                risk.riskClass(severity(severity)).map(ProposedRisk::priority).orElse(Priority.MEDIUM);
        return new ProposedRisk(impact, priority, cvss, fitting(computed, cvss));
    }

    private static @Nullable String fitting(@Nullable Cvss computed, @Nullable BigDecimal stated) {
        if (computed == null || stated == null) {
            return null;
        }
        return computed.differenceTo(stated).compareTo(TOLERANCE) <= 0 ? computed.vector() : null;
    }

    /** The values by field of the item, as the import writes them. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("priority", priority.label());
        fields.put("risk.impact", impact.label());
        if (cvss != null) {
            fields.put("risk.cvss", cvss.toPlainString());
        }
        if (vector != null) {
            fields.put("risk.vector", vector);
        }
        return fields;
    }

    private static Impact impact(@Nullable ScanSeverity severity) {
        if (severity == null) {
            return Impact.MEDIUM;
        }
        return switch (severity) {
            case LOW -> Impact.LOW;
            case MEDIUM -> Impact.MEDIUM;
            case HIGH, CRITICAL -> Impact.HIGH;
        };
    }

    private static Priority severity(@Nullable ScanSeverity severity) {
        return switch (impact(severity)) {
            case LOW -> Priority.LOW;
            case MEDIUM -> Priority.MEDIUM;
            case HIGH -> Priority.HIGH;
        };
    }

    private static Priority priority(RiskClass riskClass) {
        return switch (riskClass) {
            case IMMEDIATE -> Priority.HIGH;
            case SCHEDULED -> Priority.MEDIUM;
            case DEFERRED -> Priority.LOW;
        };
    }
}
