package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Verdict;
import java.util.Locale;

/** Qualys's words for a detection. */
final class QualysStatus {

    private QualysStatus() {}

    /**
     * What a detection says.
     *
     * @param type {@code Ig} or {@code Info} for information
     * @param status {@code New}, {@code Active}, {@code Re-Opened}, {@code Fixed}; absent where there is no history
     */
    static Verdict verdict(String type, String status) {
        String kind = type.toLowerCase(Locale.ROOT);
        if (kind.equals("ig") || kind.startsWith("info") || kind.equals("i")) {
            return Verdict.INFORMATIONAL;
        }
        return status.equalsIgnoreCase("fixed") ? Verdict.FIXED : Verdict.OPEN;
    }
}
