package dev.poam.exchange.fedramp;

import dev.poam.item.PoamItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How bad a weakness is, and how many days from its detection the template gives it. */
enum Rating {
    HIGH("High", 30),
    MODERATE("Moderate", 90),
    LOW("Low", 180);

    private static final BigDecimal HIGH_FROM = new BigDecimal("7.0");
    private static final BigDecimal MODERATE_FROM = new BigDecimal("4.0");

    private final String label;
    private final int days;

    Rating(String label, int days) {
        this.label = label;
        this.days = days;
    }

    /** By the CVSS score, which the template does not raise above High; without one by the priority. */
    static Optional<Rating> of(PoamItem item) {
        BigDecimal cvss = item.risk().cvss();
        if (cvss != null) {
            return Optional.of(
                    cvss.compareTo(HIGH_FROM) >= 0 ? HIGH : cvss.compareTo(MODERATE_FROM) >= 0 ? MODERATE : LOW);
        }
        return Optional.ofNullable(item.priority()).map(priority -> switch (priority) {
            case HIGH -> HIGH;
            case MEDIUM -> MODERATE;
            case LOW -> LOW;
        });
    }

    /** The Scheduled Completion Date, as the template's formula has it; empty when rating or detection is not known. */
    static Optional<LocalDate> scheduled(PoamItem item) {
        return scheduled(item, item.source().identified());
    }

    /** The same for another day of detection. */
    static Optional<LocalDate> scheduled(PoamItem item, @Nullable LocalDate detected) {
        return detected == null ? Optional.empty() : of(item).map(rating -> detected.plusDays(rating.days));
    }

    String label() {
        return label;
    }

    int days() {
        return days;
    }
}
