package dev.poam.exchange.scan.read;

import dev.poam.project.ScanSeverity;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The scales of scanners, as one. */
final class Severities {

    private static final BigDecimal CRITICAL = new BigDecimal("9.0");
    private static final BigDecimal HIGH = new BigDecimal("7.0");
    private static final BigDecimal MEDIUM = new BigDecimal("4.0");

    private Severities() {}

    /** By the words that scanners use; null for those that say nothing, and for what is for information. */
    static @Nullable ScanSeverity word(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "critical", "urgent" -> ScanSeverity.CRITICAL;
            case "high", "h", "serious", "important" -> ScanSeverity.HIGH;
            case "medium", "m", "moderate", "med" -> ScanSeverity.MEDIUM;
            case "low", "l", "negligible", "minimal" -> ScanSeverity.LOW;
            default -> null;
        };
    }

    /** By Qualys's scale from 1 to 5; null for anything else. */
    static @Nullable ScanSeverity qualys(String level) {
        return switch (level.strip()) {
            case "1", "2" -> ScanSeverity.LOW;
            case "3" -> ScanSeverity.MEDIUM;
            case "4" -> ScanSeverity.HIGH;
            case "5" -> ScanSeverity.CRITICAL;
            default -> null;
        };
    }

    /** Whether a text is a number that can be a score. */
    static boolean isScore(String text) {
        return text.strip().matches("[0-9]{1,2}(?:\\.[0-9]{1,3})?");
    }

    /** By a score from 0 to 10, in the bands of CVSS version 3; null for 0 and for what is no number. */
    static @Nullable ScanSeverity score(String text) {
        if (!isScore(text)) {
            return null;
        }
        BigDecimal score = new BigDecimal(text.strip());
        if (score.compareTo(CRITICAL) >= 0) {
            return ScanSeverity.CRITICAL;
        }
        if (score.compareTo(HIGH) >= 0) {
            return ScanSeverity.HIGH;
        }
        if (score.compareTo(MEDIUM) >= 0) {
            return ScanSeverity.MEDIUM;
        }
        return score.signum() > 0 ? ScanSeverity.LOW : null;
    }
}
