package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.ScanSink;
import dev.poam.exchange.scan.ScannedAsset;
import dev.poam.exchange.scan.Sighting;
import dev.poam.exchange.scan.Verdict;
import dev.poam.exchange.scan.Weakness;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Prowler says in each of its formats: a check, and how one resource did in it. */
record ProwlerFinding(
        String check,
        String title,
        String status,
        boolean muted,
        String severity,
        String resource,
        String region,
        String description,
        String risk,
        String solution,
        List<String> requirements,
        @Nullable LocalDate day) {

    /** Hands on what was seen; what tells of no check tells of nothing. */
    void handOn(ScanInput input, ScanSink sink) {
        if (!check.isEmpty()) {
            String named = Words.line(resource);
            String asset = named.isEmpty() ? input.unnamedAsset() : named;
            sink.sighting(sighting(asset));
            sink.asset(new ScannedAsset(asset, List.of(), true, null));
        }
    }

    /** Its files for Security Hub put its name before the check's. */
    private Sighting sighting(String asset) {
        Weakness weakness = new WeaknessBuilder("cloud:" + check, title)
                .alias("cloud:prowler-" + check)
                .severity(Severities.word(severity))
                .requirements(requirements)
                .synopsis(description)
                .description(risk)
                .solution(solution)
                .reference("Prowler check " + check)
                .build();
        return new Sighting(weakness, CloudCheck.place(asset, region, ""), verdict(), null, day);
    }

    private Verdict verdict() {
        if (muted) {
            return Verdict.UNDECIDED;
        }
        return switch (status) {
            case "FAIL" -> Verdict.OPEN;
            case "PASS" -> Verdict.FIXED;
            default -> Verdict.UNDECIDED;
        };
    }
}
