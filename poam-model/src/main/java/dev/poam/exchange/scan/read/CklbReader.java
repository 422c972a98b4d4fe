package dev.poam.exchange.scan.read;

import static dev.poam.exchange.scan.read.ScanJson.each;
import static dev.poam.exchange.scan.read.ScanJson.text;
import static dev.poam.exchange.scan.read.ScanJson.texts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.poam.exchange.scan.Place;
import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.ScanSink;
import dev.poam.exchange.scan.ScannedAsset;
import dev.poam.exchange.scan.Sighting;
import dev.poam.exchange.scan.Weakness;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads the checklists of STIG Viewer 3 ({@code .cklb}). */
final class CklbReader implements ScanReader {

    @Override
    public Scan read(ScanInput input, ScanSink sink) throws IOException, RefusedInputException {
        JsonNode checklist = ScanJson.read(input);
        JsonNode target = checklist.path("target_data");
        List<String> names = Stream.of("host_name", "fqdn", "mac_address", "ip_address")
                .map(name -> text(target, name))
                .filter(name -> !name.isEmpty())
                .map(Words::line)
                .toList();
        String asset = names.isEmpty() ? input.unnamedAsset() : names.get(0).toLowerCase(Locale.ROOT);
        sink.asset(new ScannedAsset(asset, names, true, true));
        String benchmark = "";
        for (JsonNode stig : each(checklist.path("stigs"))) {
            benchmark = Words.line(text(stig, "display_name"));
            for (JsonNode rule : each(stig.path("rules"))) {
                rule(rule, asset, text(stig, "stig_id").isEmpty() ? benchmark : text(stig, "stig_id"), sink);
            }
        }
        return Stig.checklist(benchmark);
    }

    private static void rule(JsonNode rule, String asset, String benchmark, ScanSink sink) {
        String override = text(rule, "overrides", "severity", "severity");
        List<String> numbers = new ArrayList<>(texts(rule.path("legacy_ids")));
        numbers.addAll(texts(rule.path("ccis")));
        Weakness weakness = Stig.weakness(
                        text(rule, "group_id"),
                        text(rule, "rule_id"),
                        numbers,
                        Words.plain(text(rule, "rule_title")),
                        benchmark)
                .severity(Severities.word(override.isEmpty() ? text(rule, "severity") : override))
                .description(Stig.discussion(text(rule, "discussion")))
                .solution(Words.plain(text(rule, "fix_text")))
                .build();
        sink.sighting(
                new Sighting(weakness, Place.of(asset), ChecklistReader.verdict(text(rule, "status")), null, null));
    }
}
