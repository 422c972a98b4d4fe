package dev.poam.exchange.sheet.incoming;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The scales that sheets grade weaknesses by, as ours of three steps. */
final class Severities {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("critical", "High"),
            Map.entry("very high", "High"),
            Map.entry("severe", "High"),
            Map.entry("high", "High"),
            Map.entry("h", "High"),
            Map.entry("cat i", "High"),
            Map.entry("cat 1", "High"),
            Map.entry("i", "High"),
            Map.entry("moderate", "Medium"),
            Map.entry("medium", "Medium"),
            Map.entry("med", "Medium"),
            Map.entry("m", "Medium"),
            Map.entry("cat ii", "Medium"),
            Map.entry("cat 2", "Medium"),
            Map.entry("ii", "Medium"),
            Map.entry("low", "Low"),
            Map.entry("very low", "Low"),
            Map.entry("minor", "Low"),
            Map.entry("l", "Low"),
            Map.entry("cat iii", "Low"),
            Map.entry("cat 3", "Low"),
            Map.entry("iii", "Low"));

    private Severities() {}

    /** {@code High}, {@code Medium} or {@code Low}; empty for a word that grades nothing. */
    static Optional<String> priority(String text) {
        return Optional.ofNullable(WORDS.get(folded(text)));
    }

    /** Whether the scale of the sheet has the same step, so that nothing is lost. */
    static boolean isSame(String text) {
        return priority(text)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .filter(folded(text)::equals)
                .isPresent();
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]{1,9}", " ");
    }
}
