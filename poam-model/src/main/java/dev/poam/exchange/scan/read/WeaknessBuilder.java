package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Reach;
import dev.poam.exchange.scan.Score;
import dev.poam.exchange.scan.Weakness;
import dev.poam.exchange.scan.WeaknessText;
import dev.poam.project.ScanSeverity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a weakness together out of what a format has of it. */
final class WeaknessBuilder {

    private final String key;
    private final String title;
    private final List<String> aliases = new ArrayList<>();
    private final List<Score> scores = new ArrayList<>();
    private final List<String> cves = new ArrayList<>();
    private final List<String> cwes = new ArrayList<>();
    private final List<String> requirements = new ArrayList<>();
    private @Nullable ScanSeverity severity;
    private Reach reach = Reach.UNKNOWN;
    private boolean exploited;
    private String synopsis = "";
    private String description = "";
    private String solution = "";
    private String reference = "";

    WeaknessBuilder(String key, String title) {
        this.key = Words.line(key);
        this.title = Words.line(title);
    }

    WeaknessBuilder alias(String other) {
        aliases.add(other);
        return this;
    }

    WeaknessBuilder severity(@Nullable ScanSeverity value) {
        severity = value;
        return this;
    }

    WeaknessBuilder score(Optional<Score> score) {
        score.ifPresent(scores::add);
        return this;
    }

    /** The CVE numbers in a text. */
    WeaknessBuilder cves(String text) {
        cves.addAll(Words.cves(text));
        return this;
    }

    /** One number, or several with commas between them. */
    WeaknessBuilder cwes(String text) {
        for (String one : text.split(",", -1)) {
            Words.cwe(one).ifPresent(cwes::add);
        }
        return this;
    }

    WeaknessBuilder requirements(List<String> references) {
        requirements.addAll(references);
        return this;
    }

    WeaknessBuilder reach(Reach value) {
        reach = value;
        return this;
    }

    /** Whether the scanner says that it is in CISA's catalogue of known exploited vulnerabilities. */
    WeaknessBuilder exploited(boolean value) {
        exploited = value;
        return this;
    }

    WeaknessBuilder synopsis(String text) {
        synopsis = Words.line(text);
        return this;
    }

    WeaknessBuilder description(String text) {
        description = Words.paragraphs(text);
        return this;
    }

    WeaknessBuilder solution(String text) {
        solution = text.strip().equalsIgnoreCase("n/a") ? "" : Words.paragraphs(text);
        return this;
    }

    WeaknessBuilder reference(String text) {
        reference = Words.line(text);
        return this;
    }

    Weakness build() {
        return new Weakness(
                key,
                aliases,
                title.isEmpty() ? key : title,
                severity,
                scores,
                cves,
                cwes,
                requirements,
                reach,
                exploited,
                new WeaknessText(synopsis, description, solution, reference));
    }
}
