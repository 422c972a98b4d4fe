package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Place;
import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.ScanSink;
import dev.poam.exchange.scan.ScannedAsset;
import dev.poam.exchange.scan.Sighting;
import dev.poam.exchange.scan.Verdict;
import dev.poam.exchange.scan.Weakness;
import dev.poam.source.RefusedInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the checklists of STIG Viewer 2 ({@code .ckl}). */
final class ChecklistReader implements ScanReader {

    @Override
    public Scan read(ScanInput input, ScanSink sink) throws RefusedInputException {
        ScanXml xml = ScanXml.of(input);
        Optional<Place> place = Optional.empty();
        String benchmark = "";
        String id = "";
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "ASSET" -> place = Optional.of(asset(xml.record(), input, sink));
                case "STIG_INFO" -> id = "";
                case "SI_DATA" -> {
                    Children data = xml.record();
                    benchmark = data.one("SID_NAME").equals("title") ? Words.line(data.one("SID_DATA")) : benchmark;
                    id = data.one("SID_NAME").equals("stigid") ? data.one("SID_DATA") : id;
                }
                case "VULN" ->
                    vulnerability(
                            rule(xml),
                            place.orElseGet(() -> Place.of(input.unnamedAsset())),
                            id.isEmpty() ? benchmark : id,
                            sink);
                default -> {
                    // Groups.
                }
            }
        }
        return Stig.checklist(benchmark);
    }

    private static Place asset(Children asset, ScanInput input, ScanSink sink) {
        List<String> names = Stream.of("HOST_NAME", "HOST_FQDN", "HOST_MAC", "HOST_IP")
                .map(asset::one)
                .filter(name -> !name.isEmpty())
                .map(Words::line)
                .toList();
        String name = names.isEmpty() ? input.unnamedAsset() : names.get(0).toLowerCase(Locale.ROOT);
        sink.asset(new ScannedAsset(name, names, true, true));
        String part = Words.line(asset.one("WEB_DB_SITE") + " " + asset.one("WEB_DB_INSTANCE"));
        return part.isEmpty() ? Place.of(name) : Place.of(name).part(part);
    }

    /** A rule: what stands beside an attribute's name by that name, the rest by the names of elements. */
    private static Children rule(ScanXml xml) throws RefusedInputException {
        Map<String, List<String>> values = new HashMap<>();
        while (xml.nextChild("VULN")) {
            String name = xml.name();
            Children child = xml.record();
            boolean attribute = name.equals("STIG_DATA");
            values.computeIfAbsent(attribute ? child.one("VULN_ATTRIBUTE") : name, any -> new ArrayList<>())
                    .add(child.one(attribute ? "ATTRIBUTE_DATA" : name));
        }
        return new Children(values);
    }

    private static void vulnerability(Children rule, Place place, String benchmark, ScanSink sink) {
        String severity = rule.has("SEVERITY_OVERRIDE") ? rule.one("SEVERITY_OVERRIDE") : rule.one("Severity");
        List<String> numbers = Stream.concat(rule.all("LEGACY_ID").stream(), rule.all("CCI_REF").stream())
                .toList();
        Weakness weakness = Stig.weakness(
                        rule.one("Vuln_Num"),
                        rule.one("Rule_ID"),
                        numbers,
                        Words.plain(rule.one("Rule_Title")),
                        benchmark)
                .severity(Severities.word(severity))
                .description(Stig.discussion(rule.one("Vuln_Discuss")))
                .solution(Words.plain(rule.one("Fix_Text")))
                .build();
        sink.sighting(new Sighting(weakness, place, verdict(rule.one("STATUS")), null, null));
    }

    static Verdict verdict(String status) {
        return switch (status.strip().toLowerCase(Locale.ROOT).replace("_", "")) {
            case "open" -> Verdict.OPEN;
            case "notafinding", "notapplicable" -> Verdict.FIXED;
            default -> Verdict.UNDECIDED;
        };
    }
}
