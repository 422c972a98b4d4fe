package dev.poam.exchange.scan;

import java.math.BigDecimal;
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
        @Nullable String vector) {}
