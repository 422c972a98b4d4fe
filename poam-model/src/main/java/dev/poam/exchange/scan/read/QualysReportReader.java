package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Coverage;
import dev.poam.exchange.scan.Place;
import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.ScanSink;
import dev.poam.exchange.scan.ScannedAsset;
import dev.poam.exchange.scan.Verdict;
import dev.poam.source.RefusedInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads Qualys's report of hosts ({@code ASSET_DATA_REPORT}): the hosts first, then the glossary that explains them. */
final class QualysReportReader implements ScanReader {

    private static final List<String> OF_HOST = List.of("IP", "DNS", "NETBIOS", "TRACKING_METHOD");

    @Override
    public Scan read(ScanInput input, ScanSink sink) throws RefusedInputException {
        ScanXml xml = ScanXml.of(input);
        QualysGlossary glossary = new QualysGlossary();
        Instant generated = null;
        String template = null;
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "GENERATION_DATETIME" ->
                    generated = Dates.instant(xml.text()).orElse(null);
                case "TEMPLATE" -> template = Words.line(xml.text());
                case "RISK_SCORE_PER_HOST" -> xml.skip();
                case "HOST" -> host(xml, glossary, sink);
                case "VULN_DETAILS" -> {
                    Children entry = xml.record();
                    glossary.entry(entry.one("QID"), entry);
                }
                default -> {
                    // What the report was made for says nothing about what was seen.
                }
            }
        }
        glossary.handOn(sink);
        return new Scan(
                "qualys",
                null,
                null,
                template,
                generated,
                generated,
                null,
                Coverage.unknown("a report of Qualys says itself what is fixed, and its filters are not in it"));
    }

    private static void host(ScanXml xml, QualysGlossary glossary, ScanSink sink) throws RefusedInputException {
        Map<String, String> host = new HashMap<>();
        String asset = null;
        while (xml.next()) {
            String name = xml.name();
            if (!xml.isStart()) {
                if (name.equals("HOST")) {
                    break;
                }
            } else if (OF_HOST.contains(name)) {
                host.put(name, Words.line(xml.text()));
            } else if (name.equals("VULN_INFO")) {
                asset = asset == null ? asset(host) : asset;
                detection(xml.record(), asset, glossary);
            }
        }
        String known = asset == null ? asset(host) : asset;
        List<String> others = Stream.of("DNS", "NETBIOS", "IP")
                .map(each -> host.getOrDefault(each, ""))
                .filter(each -> !each.isEmpty())
                .toList();
        sink.asset(new ScannedAsset(known, others, true, null));
    }

    /** The name by which Qualys itself follows the host. */
    private static String asset(Map<String, String> host) {
        String followed = host.getOrDefault(host.getOrDefault("TRACKING_METHOD", "IP"), "");
        String name = followed.isEmpty() ? host.getOrDefault("IP", "unnamed host") : followed;
        return name.toLowerCase(Locale.ROOT);
    }

    private static void detection(Children detection, String asset, QualysGlossary glossary) {
        String status = detection.one("VULN_STATUS");
        Verdict verdict = QualysStatus.verdict(detection.one("TYPE"), status);
        glossary.detection(
                detection.one("QID"),
                place(detection, asset),
                verdict,
                day(detection, "FIRST_FOUND"),
                day(detection, "LAST_FOUND"));
    }

    private static @Nullable LocalDate day(Children detection, String name) {
        return Dates.day(detection.orNull(name));
    }

    private static Place place(Children detection, String asset) {
        String port = detection.one("PORT");
        Place place =
                Place.of(asset, port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : 0, detection.orNull("PROTOCOL"));
        List<String> parts = Stream.of(
                        detection.one("SSL").equalsIgnoreCase("true") ? "ssl" : "", detection.one("INSTANCE"))
                .filter(each -> !each.isEmpty())
                .toList();
        return parts.isEmpty() ? place : place.part(Words.line(String.join(" ", parts)));
    }
}
