package dev.poam.exchange.scan;

import dev.poam.project.ScanSeverity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A weakness wherever it is seen.
 *
 * @param key what tells it from others, today and in a year: {@code nessus:51192}
 * @param aliases keys that stand for the same
 * @param title one line
 * @param severity as the scanner has it; null when it gives none
 * @param cves sorted, each once
 * @param cwes sorted, each once
 * @param requirements the requirements of NIST SP 800-171 r2 that the scanner itself names
 * @param exploited whether the scanner says that it is in CISA's catalogue of known exploited vulnerabilities
 */
public record Weakness(
        String key,
        List<String> aliases,
        String title,
        @Nullable ScanSeverity severity,
        List<Score> scores,
        List<String> cves,
        List<String> cwes,
        List<String> requirements,
        Reach reach,
        boolean exploited,
        WeaknessText text) {

    public Weakness {
        aliases = List.copyOf(aliases);
        scores = List.copyOf(scores);
        cves = cves.stream().distinct().sorted().toList();
        cwes = cwes.stream().distinct().sorted().toList();
        requirements = requirements.stream().distinct().toList();
    }

    /** The score that speaks for the weakness: version 3 where there is one. */
    public Optional<Score> score() {
        return Score.best(scores);
    }

    /** The same weakness, as bad as a scanner has it elsewhere. */
    public Weakness withSeverity(@Nullable ScanSeverity other) {
        return severity == other
                ? this
                : new Weakness(key, aliases, title, other, scores, cves, cwes, requirements, reach, exploited, text);
    }

    /** The same weakness, which is in CISA's catalogue of known exploited vulnerabilities. */
    public Weakness withExploited() {
        return new Weakness(key, aliases, title, severity, scores, cves, cwes, requirements, reach, true, text);
    }

    /** The same weakness under another key; the former one becomes an alias. */
    public Weakness withKey(String other) {
        return new Weakness(other, aliases, title, severity, scores, cves, cwes, requirements, reach, exploited, text);
    }
}
