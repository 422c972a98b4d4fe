package dev.poam.exchange.scan.read;

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

    /** Its files for Security Hub put its name before the check's. */
    Sighting sighting() {
        Weakness weakness = new WeaknessBuilder("cloud:" + check, title)
                .alias("cloud:prowler-" + check)
                .severity(Severities.word(severity))
                .requirements(requirements)
                .synopsis(description)
                .description(risk)
                .solution(solution)
                .reference("Prowler check " + check)
                .build();
        return new Sighting(weakness, CloudCheck.place(Words.line(resource), region, ""), verdict(), null, day);
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
