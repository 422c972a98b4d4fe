package dev.poam.exchange.scan.merge;

import dev.poam.exchange.scan.Reach;
import dev.poam.exchange.scan.Score;
import dev.poam.exchange.scan.Weakness;
import dev.poam.project.ScanSeverity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the newest scan says of a weakness wherever it is.
 *
 * @param severity as the scanner has it; null when none gave one
 * @param exploited whether a scanner said that it is in CISA's catalogue of known exploited vulnerabilities
 */
record Description(
        String title,
        @Nullable ScanSeverity severity,
        Reach reach,
        List<Score> scores,
        List<String> cves,
        List<String> cwes,
        boolean exploited) {

    static final Description NONE = new Description("", null, Reach.UNKNOWN, List.of(), List.of(), List.of(), false);

    Description {
        scores = List.copyOf(scores);
        cves = List.copyOf(cves);
        cwes = List.copyOf(cwes);
    }

    /** This with what a newer scan says; what that one is silent about stays, since not every format tells as much. */
    Description and(Weakness newer) {
        return new Description(
                newer.title().isEmpty() ? title : newer.title(),
                newer.severity() == null ? severity : newer.severity(),
                newer.reach() == Reach.UNKNOWN ? reach : newer.reach(),
                together(newer.scores(), scores),
                newer.cves().isEmpty() ? cves : newer.cves(),
                newer.cwes().isEmpty() ? cwes : newer.cwes(),
                exploited || newer.exploited());
    }

    /** The newer scores, and the older ones of versions of CVSS that the newer scan says nothing of; the newest version first. */
    private static List<Score> together(List<Score> newer, List<Score> older) {
        Set<String> told = newer.stream().map(Description::generation).collect(Collectors.toSet());
        return Stream.concat(newer.stream(), older.stream().filter(score -> !told.contains(generation(score))))
                .sorted(Comparator.comparing(Score::version).reversed())
                .toList();
    }

    /** The number before the point: 3.1 words 3.0 anew. */
    private static String generation(Score score) {
        return score.version().replaceFirst("\\..*", "");
    }

    /** The score that speaks for it. */
    Optional<Score> score() {
        return Score.best(scores);
    }

    /** How bad it is, in words that tell a change. */
    String rating() {
        String label = severity == null ? "unrated" : severity.label();
        Optional<BigDecimal> best = score().map(Score::score);
        return best.map(score -> label + " " + score.toPlainString()).orElse(label);
    }
}
