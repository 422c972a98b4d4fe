package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Place;
import dev.poam.exchange.scan.Reach;
import dev.poam.exchange.scan.Sighting;
import dev.poam.exchange.scan.Verdict;
import dev.poam.exchange.scan.Weakness;
import dev.poam.exchange.scan.WeaknessText;
import dev.poam.project.ScanSeverity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A check of a compliance audit. All checks share one plugin, so a check goes by its own name; PASSED says that the
 * weakness is not there, and any word but PASSED and FAILED says neither.
 */
record NessusCheck(Weakness weakness, Verdict verdict) {

    /** How results look in files from before there were elements for them. */
    private static final Pattern IN_DESCRIPTION =
            Pattern.compile("^\\s*\"?(.{1,300}?)\"?\\s*:\\s*\\[(PASSED|FAILED|WARNING|ERROR)\\]");

    private static final Pattern SECTION_NUMBER = Pattern.compile("^[A-Z]{0,4}[-.]?[0-9]+(?:\\.[0-9]+)+\\s+");
    private static final Pattern VERSION = Pattern.compile("(?i)\\bv[0-9]+(?:[.r][0-9]+)*\\b");

    static NessusCheck of(String plugin, int severity, Children children) {
        String name = Words.line(children.one("compliance-check-name"));
        String result = children.one("compliance-result");
        Matcher old = IN_DESCRIPTION.matcher(children.one("description"));
        if (name.isEmpty() && old.find()) {
            name = Words.line(old.group(1));
            result = old.group(2);
        }
        Map<String, List<String>> references = references(children.one("compliance-reference"));
        Verdict verdict = name.isEmpty() ? Verdict.UNDECIDED : verdict(result);
        return new NessusCheck(weakness(name.isEmpty() ? plugin : name, severity, children, references), verdict);
    }

    Sighting on(String asset) {
        return new Sighting(weakness, Place.of(asset), verdict, null, null);
    }

    private static Verdict verdict(String result) {
        return switch (result) {
            case "PASSED" -> Verdict.FIXED;
            case "FAILED" -> Verdict.OPEN;
            default -> Verdict.UNDECIDED;
        };
    }

    private static Weakness weakness(
            String name, int severity, Children children, Map<String, List<String>> references) {
        String benchmark = Words.line(children.one("compliance-benchmark-name"));
        String info = Words.paragraphs(children.one("compliance-info"));
        List<String> cces = new ArrayList<>(references.getOrDefault("CCI", List.of()));
        String named = String.join(", ", cces);
        return new Weakness(
                "nessus-audit:" + key(name, benchmark, references),
                List.of(),
                name,
                severity(severity, references),
                List.of(),
                List.of(),
                List.of(),
                references.getOrDefault("800-171", List.of()),
                Reach.LOCAL,
                false,
                new WeaknessText(
                        "",
                        info,
                        Words.paragraphs(children.one("compliance-solution")),
                        "audit check" + (benchmark.isEmpty() ? "" : " of " + benchmark)
                                + (named.isEmpty() ? "" : ", " + named)));
    }

    /** The number that a STIG gives and keeps; else the benchmark and the check by name, without what counts up. */
    private static String key(String name, String benchmark, Map<String, List<String>> references) {
        List<String> numbers = references.getOrDefault("Vuln-ID", List.of());
        if (!numbers.isEmpty()) {
            return numbers.get(0);
        }
        String check = SECTION_NUMBER.matcher(name).replaceFirst("");
        String stable = VERSION.matcher(benchmark.isEmpty() ? check : benchmark + "/" + check)
                .replaceAll("");
        return Keys.slug(stable);
    }

    /** {@code SCHEME|id} by scheme; ids hold brackets, never commas. */
    private static Map<String, List<String>> references(String text) {
        Map<String, List<String>> references = new HashMap<>();
        for (String reference : text.split(",", -1)) {
            int bar = reference.indexOf('|');
            if (bar > 0) {
                references
                        .computeIfAbsent(reference.substring(0, bar).strip(), scheme -> new ArrayList<>())
                        .add(reference.substring(bar + 1).strip());
            }
        }
        return references;
    }

    private static @Nullable ScanSeverity severity(int severity, Map<String, List<String>> references) {
        String category = references.getOrDefault("CAT", List.of("")).get(0).toUpperCase(Locale.ROOT);
        return switch (category) {
            case "I" -> ScanSeverity.HIGH;
            case "II" -> ScanSeverity.MEDIUM;
            case "III" -> ScanSeverity.LOW;
            default -> severity >= 3 ? ScanSeverity.HIGH : ScanSeverity.MEDIUM;
        };
    }
}
