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

    /** The same asset, told of twice; it was looked at as closely as the one that tells less. */
    public ScannedAsset and(ScannedAsset other) {
        return new ScannedAsset(
                name,
                Stream.concat(others.stream(), other.others.stream()).distinct().toList(),
                finished && other.finished,
                bothCredentialed(credentialed, other.credentialed));
    }

    private static @Nullable Boolean bothCredentialed(@Nullable Boolean one, @Nullable Boolean other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one && other;
    }
}
