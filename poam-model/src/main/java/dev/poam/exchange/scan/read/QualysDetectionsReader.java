package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Coverage;
import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.ScanSink;
import dev.poam.exchange.scan.Sighting;
import dev.poam.exchange.scan.Verdict;
import dev.poam.exchange.scan.Weakness;
import dev.poam.source.RefusedInputException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the list of detections that Qualys's interface answers with ({@code HOST_LIST_VM_DETECTION_OUTPUT}). */
final class QualysDetectionsReader implements ScanReader {

    private static final String NEXT_PAGE = "1980";

    private final Map<String, Weakness> weaknesses = new HashMap<>();
    private @Nullable Instant newest;

    @Override
    public Scan read(ScanInput input, ScanSink sink) throws RefusedInputException {
        ScanXml xml = ScanXml.of(input);
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            if (xml.name().equals("HOST")) {
                host(xml, sink);
            } else if (xml.name().equals("WARNING") && xml.record().one("CODE").equals(NEXT_PAGE)) {
                input.warn(
                        xml.position(),
                        "this is one page of several",
                        "Fetch the others too, at the address that stands in the file, and import them.");
            }
        }
        if (!weaknesses.isEmpty()) {
            input.warn(
                    null,
                    "a list of detections says what Qualys calls a weakness by its number alone",
                    "Import a report of hosts (XML or CSV) for titles, CVEs and scores; it finds the same items.");
        }
        return new Scan(
                "qualys",
                null,
                null,
                "Detections",
                newest,
                newest,
                null,
                Coverage.unknown("a list of Qualys says itself what is fixed, and its filters are not in it"));
    }

    private void host(ScanXml xml, ScanSink sink) throws RefusedInputException {
        QualysHost host = new QualysHost();
        while (xml.next()) {
            if (!xml.isStart()) {
                if (xml.name().equals("HOST")) {
                    break;
                }
            } else if (xml.name().equals("LAST_SCAN_DATETIME")) {
                newest = Dates.later(newest, Dates.instant(xml.text()));
            } else if (xml.name().equals("DETECTION")) {
                detection(xml.record(), host, sink);
            } else {
                host.take(xml);
            }
        }
        sink.asset(host.asset());
    }

    private void detection(Children detection, QualysHost host, ScanSink sink) {
        String qid = detection.one("QID");
        Verdict verdict = QualysStatus.verdict(detection.one("TYPE"), detection.one("STATUS"));
        boolean hushed = detection.one("IS_IGNORED").equals("1")
                || detection.one("IS_DISABLED").equals("1");
        sink.sighting(new Sighting(
                weaknesses.computeIfAbsent(qid, any -> weakness(qid, detection)),
                host.place(detection),
                hushed && verdict == Verdict.OPEN ? Verdict.UNDECIDED : verdict,
                Dates.day(detection.orNull("FIRST_FOUND_DATETIME")),
                Dates.day(detection.orNull("LAST_FOUND_DATETIME"))));
    }

    private static Weakness weakness(String qid, Children detection) {
        boolean confirmed = !detection.one("TYPE").equalsIgnoreCase("Potential");
        return new WeaknessBuilder("qualys:" + qid, "QID " + qid)
                .severity(Severities.qualys(detection.one("SEVERITY")))
                .reference("QID " + qid + (confirmed ? "" : " (potential, not confirmed)"))
                .build();
    }
}
