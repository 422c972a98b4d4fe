package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Coverage;
import dev.poam.exchange.scan.Place;
import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.ScanSink;
import dev.poam.exchange.scan.ScannedAsset;
import dev.poam.exchange.scan.Score;
import dev.poam.exchange.scan.Sighting;
import dev.poam.exchange.scan.Verdict;
import dev.poam.exchange.scan.Weakness;
import dev.poam.source.RefusedInputException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the reports of Greenbone and OpenVAS, also inside the answer of their interface. */
final class GreenboneReader implements ScanReader {

    @Override
    public Scan read(ScanInput input, ScanSink sink) throws RefusedInputException {
        ScanXml xml = ScanXml.of(input);
        Instant started = null;
        Instant newest = null;
        String task = null;
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "scan_start" -> started = Dates.instant(xml.text()).orElse(started);
                case "task" -> {
                    Children record = xml.record();
                    task = record.orNull("name") == null ? task : Words.line(record.one("name"));
                }
                case "result" -> {
                    Children result = xml.record();
                    newest = Dates.later(newest, Dates.instant(result.orNull("creation_time")));
                    result(result, input, sink);
                }
                default -> {
                    // Filters, hosts and counts; what was left out by a filter is not known.
                }
            }
        }
        Instant day = started == null ? newest : started;
        return new Scan(
                "openvas",
                null,
                null,
                task,
                day,
                newest == null ? day : newest,
                null,
                Coverage.unknown("a report of Greenbone may be filtered"));
    }

    private static void result(Children result, ScanInput input, ScanSink sink) {
        String host = Words.line(result.one("host")).toLowerCase(Locale.ROOT);
        String asset = host.isEmpty() ? input.unnamedAsset() : host;
        String oid = result.one("nvt@oid");
        Map<String, String> tags = tags(result.one("tags"));
        String score = result.has("severity") ? result.one("severity") : result.one("cvss_base");
        boolean log = result.one("threat").equalsIgnoreCase("Log")
                || result.one("threat").equalsIgnoreCase("False Positive");
        Weakness weakness = new WeaknessBuilder(
                        "openvas:" + (oid.isEmpty() ? result.one("name") : oid), result.one("name"))
                .severity(Severities.score(score))
                .score(score(result, tags))
                .cves(String.join(" ", result.all("ref@id")) + " " + result.one("cve"))
                .synopsis(tags.getOrDefault("summary", ""))
                .description(String.join("\n\n", tags.getOrDefault("insight", ""), tags.getOrDefault("impact", "")))
                .solution(result.has("solution") ? result.one("solution") : tags.getOrDefault("solution", ""))
                .reference("OID " + oid + " (" + result.one("family") + ")")
                .build();
        boolean nothing = log || Severities.score(score) == null;
        sink.sighting(new Sighting(
                weakness,
                place(asset, result.one("port")),
                nothing ? Verdict.INFORMATIONAL : Verdict.OPEN,
                null,
                null));
        String name = Words.line(result.one("hostname"));
        sink.asset(new ScannedAsset(asset, name.isEmpty() ? List.of() : List.of(name), true, null));
    }

    private static Optional<Score> score(Children result, Map<String, String> tags) {
        String vector = result.has("value") && result.one("value").startsWith("CVSS:")
                ? result.one("value")
                : tags.getOrDefault("cvss_base_vector", "");
        String version = vector.startsWith("CVSS:") && vector.length() > 8 ? vector.substring(5, 8) : "2.0";
        String base = result.has("cvss_base") ? result.one("cvss_base") : result.one("severity");
        return Words.score(version, "greenbone", base, vector);
    }

    /** {@code 512/tcp}, {@code general/tcp}. */
    private static Place place(String asset, String port) {
        int slash = port.indexOf('/');
        String number = slash < 0 ? port : port.substring(0, slash);
        return Place.of(
                asset,
                number.matches("[0-9]{1,5}") ? Integer.parseInt(number) : 0,
                slash < 0 ? null : Words.line(port.substring(slash + 1)));
    }

    /** {@code summary=...|insight=...}. */
    private static Map<String, String> tags(String text) {
        Map<String, String> tags = new HashMap<>();
        for (String tag : text.split("\\|", -1)) {
            int equals = tag.indexOf('=');
            if (equals > 0) {
                tags.put(tag.substring(0, equals).strip(), tag.substring(equals + 1));
            }
        }
        return tags;
    }
}
