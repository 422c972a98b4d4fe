package dev.poam.exchange.scan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A CVSS base score as a scanner states it.
 *
 * @param version {@code 2.0}, {@code 3.0}, {@code 3.1} or {@code 4.0}
 * @param source who gave it: a CVE, a vendor, or the scanner
 * @param vector the base vector as written; null when only the score is stated
 */
public record Score(
        String version,
        String source,
        @Nullable BigDecimal score,
        @Nullable String vector) {

    /** The versions, the one to show first. */
    private static final List<String> BEST_FIRST = List.of("3.1", "3.0", "4.0", "2.0");

    /** The score that speaks for a weakness: version 3 where there is one. */
    public static Optional<Score> best(List<Score> scores) {
        return BEST_FIRST.stream()
                .flatMap(version ->
                        scores.stream().filter(score -> score.version().equals(version)))
                .findFirst();
    }
}
