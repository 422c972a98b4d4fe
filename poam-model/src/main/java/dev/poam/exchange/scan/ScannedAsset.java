package dev.poam.exchange.scan;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An asset that a scan reports.
 *
 * @param name as places name it
 * @param others what else the scanner calls it: domain name, host name, hardware and IP addresses, the surest first
 * @param finished whether the scan of it came to its end
 * @param credentialed whether the scanner had an account on it; null when it does not tell
 */
public record ScannedAsset(
        String name,
        List<String> others,
        boolean finished,
        @Nullable Boolean credentialed) {

    public ScannedAsset {
        others = List.copyOf(others);
    }

    /** The same asset, told of twice. */
    ScannedAsset and(ScannedAsset other) {
        return new ScannedAsset(
                name,
                Stream.concat(others.stream(), other.others.stream()).distinct().toList(),
                finished && other.finished,
                credentialed == null ? other.credentialed : credentialed);
    }
}
