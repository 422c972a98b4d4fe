package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Place;
import dev.poam.exchange.scan.ScanSink;
import dev.poam.exchange.scan.Sighting;
import dev.poam.exchange.scan.Verdict;
import dev.poam.exchange.scan.Weakness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Qualys saw, until its glossary, which comes behind it, says what that is. */
final class QualysGlossary {

    private record Detection(
            String qid,
            Place place,
            Verdict verdict,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    private final List<Detection> detections = new ArrayList<>();
    private final Map<String, Weakness> weaknesses = new HashMap<>();

    void detection(String qid, Place place, Verdict verdict, @Nullable LocalDate first, @Nullable LocalDate last) {
        detections.add(new Detection(qid, place, verdict, first, last));
    }

    /** An entry of the glossary; the names of its elements differ between reports of hosts and of web applications. */
    void entry(String qid, Children entry) {
        weaknesses.put(
                qid,
                new WeaknessBuilder("qualys:" + qid, Words.plain(entry.one("TITLE")))
                        .severity(Severities.qualys(entry.one("SEVERITY")))
                        .score(Words.score("3.1", "qualys", entry.orNull("CVSS3_BASE"), null))
                        .score(Words.score("3.1", "qualys", entry.orNull("BASE"), null))
                        .score(Words.score("2.0", "qualys", entry.orNull("CVSS_BASE"), null))
                        .cves(String.join(" ", entry.all("ID")))
                        .cwes(String.join(",", entry.all("CWE")))
                        .description(Words.plain(entry.has("THREAT") ? entry.one("THREAT") : entry.one("DESCRIPTION")))
                        .solution(Words.plain(entry.one("SOLUTION")))
                        .reference("QID " + qid + (entry.has("CATEGORY") ? " (" + entry.one("CATEGORY") + ")" : ""))
                        .build());
    }

    /** Hands everything on. One that the glossary does not know goes by its number. */
    void handOn(ScanSink sink) {
        for (Detection detection : detections) {
            Weakness weakness = weaknesses.computeIfAbsent(
                    detection.qid(),
                    qid -> new WeaknessBuilder("qualys:" + qid, "QID " + qid)
                            .reference("QID " + qid + ", which the report does not explain")
                            .build());
            sink.sighting(new Sighting(
                    weakness, detection.place(), detection.verdict(), detection.first(), detection.last()));
        }
    }
}
