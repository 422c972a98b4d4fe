package dev.poam.exchange.scan;

import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where and how closely a scan looked, as far as its file tells.
 *
 * @param unknown why absence from the file means nothing, as the end of a sentence; null when it means something
 * @param checks the numbers of the checks that were made; null for all of them
 * @param ports as the scanner writes it: {@code default}, {@code 1-1024,3389}; null for all
 * @param thorough whether slow tests were made
 * @param paranoia how readily a doubt counts as a finding; 0 is least
 */
public record Coverage(
        @Nullable String unknown,
        @Nullable BitSet checks,
        @Nullable String ports,
        boolean thorough,
        int paranoia) {

    public Coverage {
        checks = checks == null ? null : (BitSet) checks.clone();
    }

    @Override
    public @Nullable BitSet checks() {
        return checks == null ? null : (BitSet) checks.clone();
    }

    /** Nothing can be concluded from absence. */
    public static Coverage unknown(String reason) {
        return new Coverage(reason, null, null, false, 0);
    }

    /** Everything was looked at on every asset of the file. */
    public static Coverage complete() {
        return new Coverage(null, null, null, true, Integer.MAX_VALUE);
    }

    /** Whether a check was made; a number that is none means that this cannot be told. */
    public boolean makes(String check) {
        if (checks == null) {
            return true;
        }
        try {
            return checks.get(Integer.parseInt(check));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    /**
     * Whether a port was looked at.
     *
     * @param before the ports of the scan that last saw the weakness there; a word such as {@code default} means the same
     *     ports as before
     */
    public boolean reaches(int port, @Nullable String before) {
        if (ports == null || ports.equals("all")) {
            return true;
        }
        return inRanges(ports, port).orElseGet(() -> ports.equals(before));
    }

    private static Optional<Boolean> inRanges(String ports, int port) {
        boolean in = false;
        for (String part : ports.split(",", -1)) {
            String range = part.strip().replaceFirst("^[TU]:", "");
            int dash = range.indexOf('-');
            try {
                int low = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
                int high = dash < 0 ? low : Integer.parseInt(range.substring(dash + 1));
                in |= low <= port && port <= high;
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
        return Optional.of(in);
    }
}
