package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Coverage;
import dev.poam.exchange.scan.Place;
import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.ScanSink;
import dev.poam.exchange.scan.ScannedAsset;
import dev.poam.exchange.scan.Sighting;
import dev.poam.exchange.scan.Verdict;
import dev.poam.exchange.scan.Weakness;
import dev.poam.source.RefusedInputException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the results of SCAP tools: XCCDF 1.1 and 1.2, alone or inside an ARF collection, with the benchmark's rules or
 * without.
 */
final class XccdfReader implements ScanReader {

    /** What version 1.2 puts before the id that version 1.1 has. */
    private static final Pattern LONG_ID = Pattern.compile("^xccdf_[^_]{1,100}_benchmark_");

    private static final Set<String> TEXTS_OF_RULE = Set.of("title", "description", "rationale", "fixtext");

    private record Rule(
            String group, String title, String severity, String description, String fix, List<String> requirements) {}

    private final Map<String, Rule> rules = new HashMap<>();
    private final List<Children> results = new ArrayList<>();
    private String group = "";
    private String benchmark = "";
    private String shortName = "";

    @Override
    public Scan read(ScanInput input, ScanSink sink) throws RefusedInputException {
        ScanXml xml = ScanXml.of(input);
        Instant started = null;
        boolean tested = false;
        boolean titled = false;
        while (xml.next()) {
            if (!xml.isStart()) {
                // A rule behind a group belongs to none.
                group = xml.name().equals("Group") ? "" : group;
                continue;
            }
            switch (xml.name()) {
                case "Benchmark" -> {
                    benchmark = Objects.requireNonNullElse(xml.attribute("id"), "");
                    shortName = LONG_ID.matcher(benchmark).replaceFirst("");
                    titled = false;
                }
                case "title" -> {
                    // The first is that of the benchmark, unless it has none and a group comes first.
                    benchmark = titled ? benchmark : Words.line(xml.text());
                    titled = true;
                }
                case "Group" -> {
                    group = Objects.requireNonNullElse(xml.attribute("id"), "");
                    titled = true;
                }
                case "Rule" -> rule(xml);
                case "oval_definitions", "oval_results" -> xml.skip();
                case "TestResult" -> {
                    tested = true;
                    started = Dates.later(started, testResult(xml, input, sink));
                }
                default -> {
                    // Profiles and values say nothing about the asset.
                }
            }
        }
        if (!tested) {
            throw input.refusal(
                    null,
                    "this benchmark has rules, but no results of a test",
                    "Run it on the asset with SCC or `oscap xccdf eval --results`, and import what that writes.");
        }
        return new Scan(
                "stig",
                null,
                null,
                benchmark.isEmpty() ? null : benchmark,
                started,
                started,
                null,
                Coverage.unknown("a SCAP result says itself what passed"));
    }

    /** The texts with those of the elements in them: some descriptions are half of HTML. */
    private void rule(ScanXml xml) throws RefusedInputException {
        String id = Objects.requireNonNullElse(xml.attribute("id"), "");
        String severity = Objects.requireNonNullElse(xml.attribute("severity"), "");
        Map<String, String> texts = new HashMap<>();
        List<String> requirements = new ArrayList<>();
        while (xml.nextChild("Rule")) {
            String name = xml.name();
            if (TEXTS_OF_RULE.contains(name)) {
                texts.putIfAbsent(name, xml.text());
            } else if (name.equals("reference")
                    && Objects.requireNonNullElse(xml.attribute("href"), "").contains("800-171")) {
                requirements.add(Words.line(xml.text()));
            } else {
                xml.skip();
            }
        }
        rules.put(
                id,
                new Rule(
                        group,
                        texts.getOrDefault("title", ""),
                        severity,
                        texts.getOrDefault("description", "") + "\n\n" + texts.getOrDefault("rationale", ""),
                        texts.getOrDefault("fixtext", ""),
                        requirements));
    }

    private Optional<Instant> testResult(ScanXml xml, ScanInput input, ScanSink sink) throws RefusedInputException {
        String time = xml.attribute("start-time") == null ? xml.attribute("end-time") : xml.attribute("start-time");
        List<String> names = new ArrayList<>();
        results.clear();
        while (xml.nextChild("TestResult")) {
            switch (xml.name()) {
                case "target", "target-address" -> names.add(Words.line(xml.text()));
                case "rule-result" -> results.add(xml.record());
                default -> xml.skip();
            }
        }
        String asset = names.isEmpty() ? input.unnamedAsset() : names.get(0).toLowerCase(Locale.ROOT);
        for (Children result : results) {
            result(result, asset, sink);
        }
        sink.asset(new ScannedAsset(asset, names, true, true));
        return Dates.instant(time);
    }

    private void result(Children result, String asset, ScanSink sink) {
        String id = result.one("rule-result@idref");
        Rule rule = rules.getOrDefault(id, new Rule("", id, "", "", "", List.of()));
        String severity = result.has("rule-result@severity") ? result.one("rule-result@severity") : rule.severity();
        List<String> numbers = result.all("ident");
        Weakness weakness = Stig.weakness(rule.group(), id, numbers, Words.plain(rule.title()), shortName)
                .severity(Severities.word(severity))
                .cves(String.join(" ", numbers))
                .requirements(rule.requirements())
                .description(Stig.discussion(rule.description()))
                .solution(Words.plain(rule.fix()))
                .build();
        sink.sighting(new Sighting(weakness, Place.of(asset), verdict(result.one("result")), null, null));
    }

    private static Verdict verdict(String result) {
        return switch (result.strip()) {
            case "fail" -> Verdict.OPEN;
            case "pass", "fixed", "notapplicable" -> Verdict.FIXED;
            case "informational", "notselected" -> Verdict.INFORMATIONAL;
            default -> Verdict.UNDECIDED;
        };
    }
}
