package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Coverage;
import dev.poam.exchange.scan.Place;
import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.ScanSink;
import dev.poam.exchange.scan.ScannedAsset;
import dev.poam.exchange.scan.Sighting;
import dev.poam.exchange.scan.Verdict;
import dev.poam.source.RefusedInputException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the results of SCAP tools: XCCDF 1.1 and 1.2, alone or inside an ARF collection, with the benchmark's rules or
 * without.
 */
final class XccdfReader implements ScanReader {

    private record Rule(String group, String title, String severity, String description, String fix) {}

    private final Map<String, Rule> rules = new HashMap<>();
    private final List<Children> results = new ArrayList<>();
    private String group = "";
    private String benchmark = "";

    @Override
    public Scan read(ScanInput input, ScanSink sink) throws RefusedInputException {
        ScanXml xml = ScanXml.of(input);
        Instant started = null;
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "Benchmark" -> benchmark = Objects.requireNonNullElse(xml.attribute("id"), "");
                case "Group" -> group = Objects.requireNonNullElse(xml.attribute("id"), "");
                case "Rule" -> rule(xml);
                case "oval_definitions", "oval_results" -> xml.skip();
                case "TestResult" -> started = Dates.later(started, testResult(xml, input, sink));
                default -> {
                    // Profiles and values say nothing about the asset.
                }
            }
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

    private void rule(ScanXml xml) throws RefusedInputException {
        String id = Objects.requireNonNullElse(xml.attribute("id"), "");
        String severity = Objects.requireNonNullElse(xml.attribute("severity"), "");
        Children rule = xml.record();
        rules.put(id, new Rule(group, rule.one("title"), severity, rule.one("description"), rule.one("fixtext")));
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
        if (names.isEmpty()) {
            input.warn(null, "the result does not name its target", "It goes by `unnamed asset`.");
            names.add("unnamed asset");
        }
        String asset = names.get(0).toLowerCase(Locale.ROOT);
        for (Children result : results) {
            result(result, asset, sink);
        }
        sink.asset(new ScannedAsset(asset, names, true, true));
        return Dates.instant(time);
    }

    private void result(Children result, String asset, ScanSink sink) {
        String id = result.one("rule-result@idref");
        Rule rule = rules.getOrDefault(id, new Rule("", id, "", "", ""));
        String severity = result.has("rule-result@severity") ? result.one("rule-result@severity") : rule.severity();
        List<String> legacy = result.all("ident").stream()
                .filter(each -> each.strip().startsWith("V-"))
                .toList();
        sink.sighting(new Sighting(
                Stig.weakness(
                        rule.group(),
                        id,
                        legacy,
                        Words.plain(rule.title()),
                        Severities.word(severity),
                        rule.description(),
                        Words.plain(rule.fix()),
                        benchmark),
                Place.of(asset),
                verdict(result.one("result")),
                null,
                null));
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
