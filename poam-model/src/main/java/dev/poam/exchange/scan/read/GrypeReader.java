package dev.poam.exchange.scan.read;

import static dev.poam.exchange.scan.read.ScanJson.each;
import static dev.poam.exchange.scan.read.ScanJson.text;
import static dev.poam.exchange.scan.read.ScanJson.texts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.poam.exchange.scan.Coverage;
import dev.poam.exchange.scan.Place;
import dev.poam.exchange.scan.Reach;
import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.ScanSink;
import dev.poam.exchange.scan.ScannedAsset;
import dev.poam.exchange.scan.Sighting;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads Grype's reports; what an advisory calls by its own name goes by the CVE that is related to it. */
final class GrypeReader implements ScanReader {

    @Override
    public Scan read(ScanInput input, ScanSink sink) throws IOException, RefusedInputException {
        JsonNode report = ScanJson.read(input);
        JsonNode target = report.path("source").path("target");
        String name = target.isTextual() ? text(target) : text(target, "userInput");
        String asset = Packages.artifact(name);
        for (JsonNode match : each(report.path("matches"))) {
            match(match, asset, sink);
        }
        sink.asset(new ScannedAsset(asset, List.of(), true, null));
        Instant made = Dates.instant(text(report, "descriptor", "timestamp")).orElse(null);
        return new Scan(
                "vuln",
                text(report, "descriptor", "version"),
                text(report, "descriptor", "db", "built"),
                "Grype of " + asset,
                made,
                made,
                null,
                Coverage.unknown("a report of Grype may be filtered"));
    }

    private static void match(JsonNode match, String asset, ScanSink sink) {
        JsonNode found = match.path("vulnerability");
        JsonNode artifact = match.path("artifact");
        List<String> related = new ArrayList<>();
        List<JsonNode> records = new ArrayList<>(List.of(found));
        for (JsonNode each : each(match.path("relatedVulnerabilities"))) {
            related.add(text(each, "id"));
            records.add(each);
        }
        String id = text(found, "id");
        String best = Packages.best(id, related);
        String name = text(artifact, "name");
        String fixed = String.join(", ", texts(found.path("fix").path("versions")));
        WeaknessBuilder weakness = new WeaknessBuilder(
                        Packages.key(best, text(artifact, "purl"), text(artifact, "type"), name), name + ": " + best)
                .severity(Severities.word(text(found, "severity")))
                .cves(id + " " + String.join(" ", related))
                .reach(Reach.LOCAL)
                .exploited(each(found.path("knownExploited")).iterator().hasNext())
                .description(description(records))
                .solution(
                        fixed.isEmpty()
                                ? ""
                                : "Upgrade " + name + " from " + text(artifact, "version") + " to " + fixed + ".")
                .reference(id + " in " + name + " " + text(artifact, "version"));
        for (JsonNode record : records) {
            for (JsonNode score : each(record.path("cvss"))) {
                String version = text(score, "version");
                weakness.score(Words.score(
                        version.isEmpty() ? "3.1" : version,
                        text(score, "source").isEmpty() ? "grype" : text(score, "source"),
                        text(score, "metrics", "baseScore"),
                        text(score, "vector")));
            }
        }
        String path = text(artifact.path("locations").path(0), "path");
        Place place = Place.of(asset);
        sink.sighting(Sighting.open(weakness.build(), path.isEmpty() ? place : place.part(Words.line(path))));
    }

    private static String description(List<JsonNode> records) {
        return records.stream()
                .map(record -> text(record, "description"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
