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
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Reads the results of one Qualys scan ({@code SCAN}), which hold neither a status nor earlier days. */
final class QualysScanReader implements ScanReader {

    @Override
    public Scan read(ScanInput input, ScanSink sink) throws RefusedInputException {
        ScanXml xml = ScanXml.of(input);
        Instant started = null;
        String title = null;
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            if (xml.name().equals("KEY")) {
                String key = Objects.requireNonNullElse(xml.attribute("value"), "");
                String value = Words.line(xml.text());
                if (key.equals("DATE")) {
                    started = Dates.instant(value).orElse(null);
                } else if (key.equals("TITLE")) {
                    title = value;
                } else if (key.equals("STATUS") && !value.equalsIgnoreCase("FINISHED")) {
                    input.warn(
                            xml.position(),
                            "the scan has not finished, its status is " + value,
                            "What it saw is imported; wait for the whole scan before you look at what is gone.");
                }
            } else if (xml.name().equals("IP")) {
                host(xml, sink);
            }
        }
        return new Scan(
                "qualys",
                null,
                null,
                title,
                started,
                started,
                null,
                Coverage.unknown("the results of a Qualys scan do not say which checks were made"));
    }

    private static void host(ScanXml xml, ScanSink sink) throws RefusedInputException {
        String asset = Objects.requireNonNullElse(xml.attribute("value"), "").toLowerCase(Locale.ROOT);
        String name = Objects.requireNonNullElse(xml.attribute("name"), "");
        int port = 0;
        String protocol = null;
        while (xml.next()) {
            String element = xml.name();
            if (!xml.isStart()) {
                if (element.equals("IP")) {
                    break;
                }
                continue;
            }
            switch (element) {
                case "CAT" -> {
                    String given = Objects.requireNonNullElse(xml.attribute("port"), "");
                    port = given.matches("[0-9]{1,5}") ? Integer.parseInt(given) : 0;
                    protocol = xml.attribute("protocol");
                }
                case "INFO", "SERVICE", "VULN", "PRACTICE" -> result(xml, Place.of(asset, port, protocol), sink);
                default -> {
                    // Groups, and the operating system.
                }
            }
        }
        List<String> others = new ArrayList<>();
        if (!name.isBlank() && !name.startsWith("No registered")) {
            others.add(name);
        }
        sink.asset(new ScannedAsset(asset, others, true, null));
    }

    private static void result(ScanXml xml, Place place, ScanSink sink) throws RefusedInputException {
        boolean confirmed = xml.name().equals("VULN");
        boolean weak = confirmed || xml.name().equals("PRACTICE");
        String qid = Objects.requireNonNullElse(xml.attribute("number"), "");
        String severity = Objects.requireNonNullElse(xml.attribute("severity"), "");
        Children result = xml.record();
        Weakness weakness = new WeaknessBuilder("qualys:" + qid, Words.plain(result.one("TITLE")))
                .severity(Severities.qualys(severity))
                .score(Words.score("3.1", "qualys", result.orNull("CVSS3_BASE"), null))
                .score(Words.score("2.0", "qualys", result.orNull("CVSS_BASE"), null))
                .cves(String.join(" ", result.all("ID")))
                .description(Words.plain(result.one("DIAGNOSIS")))
                .solution(Words.plain(result.one("SOLUTION")))
                .reference("QID " + qid + (confirmed ? "" : " (potential, not confirmed)"))
                .build();
        sink.sighting(new Sighting(weakness, place, weak ? Verdict.OPEN : Verdict.INFORMATIONAL, null, null));
    }
}
