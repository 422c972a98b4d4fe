package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Coverage;
import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.ScanSink;
import dev.poam.source.RefusedInputException;
import java.time.Instant;

/** Reads Qualys's report of hosts ({@code ASSET_DATA_REPORT}): the hosts first, then the glossary that explains them. */
final class QualysReportReader implements ScanReader {

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
        QualysHost host = new QualysHost();
        while (xml.next()) {
            if (!xml.isStart()) {
                if (xml.name().equals("HOST")) {
                    break;
                }
            } else if (xml.name().equals("VULN_INFO")) {
                Children detection = xml.record();
                glossary.detection(
                        detection.one("QID"),
                        host.place(detection),
                        QualysStatus.verdict(detection.one("TYPE"), detection.one("VULN_STATUS")),
                        Dates.day(detection.orNull("FIRST_FOUND")),
                        Dates.day(detection.orNull("LAST_FOUND")));
            } else {
                host.take(xml);
            }
        }
        sink.asset(host.asset());
    }
}
