package dev.poam.exchange.scan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of the scan itself.
 *
 * @param scanner {@code nessus}, {@code qualys}; the first half of its keys
 * @param version of the scanner
 * @param feed the version of its checks
 * @param name what people called the scan
 * @param started null when the file does not say
 * @param zone what was assumed of times without a zone; null when nothing had to be
 */
public record Scan(
        String scanner,
        @Nullable String version,
        @Nullable String feed,
        @Nullable String name,
        @Nullable Instant started,
        @Nullable Instant ended,
        @Nullable String zone,
        Coverage coverage) {}
