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
import dev.poam.exchange.scan.Verdict;
import dev.poam.exchange.scan.Weakness;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads Trivy's reports of artifacts and of clusters: packages, settings and secrets; the older form without a head too. */
final class TrivyReader implements ScanReader {

    private static final List<String> SCORES_BY = List.of("nvd", "ghsa", "redhat");

    /** The last three are those of clusters. */
    private static final Set<String> LISTS = Set.of("Results", "Resources", "Vulnerabilities", "Misconfigurations");

    /** A licence may be a duty, but no weakness. */
    private static final Weakness LICENCE = new WeaknessBuilder("trivy-licence:any", "").build();

    @Override
    public Scan read(ScanInput input, ScanSink sink) throws IOException, RefusedInputException {
        JsonNode report = ScanJson.each(input, LISTS, (before, list, element) -> {
            if (list.isEmpty() || list.equals("Results")) {
                result(element, Packages.artifact(text(before, "ArtifactName")), sink);
            } else {
                workload(element, cluster(before), sink);
            }
        });
        boolean cluster = report.has("ClusterName");
        String name = cluster ? cluster(report) : Packages.artifact(text(report, "ArtifactName"));
        if (!cluster) {
            sink.asset(new ScannedAsset(name, List.of(), true, null));
        }
        Instant created = Dates.instant(text(report, "CreatedAt")).orElse(null);
        return new Scan(
                "vuln",
                orNull(text(report, "Trivy", "Version")),
                null,
                "Trivy of " + (name.isEmpty() ? "a cluster" : Words.line(name)),
                created,
                created,
                null,
                Coverage.unknown("a report of Trivy may be filtered"));
    }

    /** The name of a cluster; an ARN ends with it. */
    private static String cluster(JsonNode report) {
        String name = text(report, "ClusterName");
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** What runs in a cluster is an asset of its own. */
    private static void workload(JsonNode workload, String cluster, ScanSink sink) {
        String asset = Stream.of(cluster, text(workload, "Namespace"), text(workload, "Kind"), text(workload, "Name"))
                .filter(part -> !part.isEmpty())
                .map(Words::line)
                .collect(Collectors.joining("/"));
        for (JsonNode result : each(workload.path("Results"))) {
            result(result, asset, sink);
        }
        sink.asset(new ScannedAsset(asset, List.of(), true, null));
    }

    private static void result(JsonNode result, String asset, ScanSink sink) {
        String target = text(result, "Target");
        for (JsonNode found : each(result.path("Vulnerabilities"))) {
            vulnerability(found, text(result, "Type"), place(asset, target, text(found, "PkgPath")), sink);
        }
        for (JsonNode found : each(result.path("Misconfigurations"))) {
            setting(found, place(asset, target, ""), sink);
        }
        for (JsonNode found : each(result.path("Secrets"))) {
            sink.sighting(Sighting.open(
                    new WeaknessBuilder("trivy-secret:" + text(found, "RuleID"), text(found, "Title"))
                            .severity(Severities.word(text(found, "Severity")))
                            .reach(Reach.LOCAL)
                            .reference("rule " + text(found, "RuleID"))
                            .build(),
                    place(asset, target, "")));
        }
        for (JsonNode found : each(result.path("Licenses"))) {
            sink.sighting(
                    new Sighting(LICENCE, place(asset, text(found, "PkgName"), ""), Verdict.INFORMATIONAL, null, null));
        }
    }

    private static Place place(String asset, String target, String path) {
        String inside = target.startsWith(asset) ? target.substring(asset.length()) : target;
        String part = Words.line(inside + " " + path);
        return part.isEmpty() ? Place.of(asset) : Place.of(asset).part(part);
    }

    private static void vulnerability(JsonNode found, String type, Place place, ScanSink sink) {
        String id = text(found, "VulnerabilityID");
        String name = text(found, "PkgName");
        String fixed = text(found, "FixedVersion");
        String title = text(found, "Title");
        WeaknessBuilder weakness = new WeaknessBuilder(
                        Packages.key(id, text(found, "PkgIdentifier", "PURL"), type, name),
                        title.startsWith(name + ":") ? title : name + ": " + (title.isEmpty() ? id : title))
                .severity(Severities.word(text(found, "Severity")))
                .cves(id)
                .cwes(String.join(",", texts(found.path("CweIDs"))))
                .reach(Reach.LOCAL)
                .description(text(found, "Description"))
                .solution(
                        fixed.isEmpty()
                                ? ""
                                : "Upgrade " + name + " from " + text(found, "InstalledVersion") + " to " + fixed + ".")
                .reference(id + " in " + name + " " + text(found, "InstalledVersion"));
        JsonNode scores = found.path("CVSS");
        List<String> sources = new ArrayList<>();
        sources.add(text(found, "SeveritySource"));
        sources.addAll(SCORES_BY);
        sources.stream().filter(scores::has).findFirst().ifPresent(source -> {
            JsonNode score = scores.path(source);
            weakness.score(Words.score("4.0", source, text(score, "V40Score"), orNull(text(score, "V40Vector"))))
                    .score(Words.score("3.1", source, text(score, "V3Score"), orNull(text(score, "V3Vector"))))
                    .score(Words.score("2.0", source, text(score, "V2Score"), orNull(text(score, "V2Vector"))));
        });
        sink.sighting(Sighting.open(weakness.build(), place));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static void setting(JsonNode found, Place place, ScanSink sink) {
        String id = text(found, "ID");
        Verdict verdict = switch (text(found, "Status")) {
            case "PASS" -> Verdict.FIXED;
            case "FAIL" -> Verdict.OPEN;
            default -> Verdict.UNDECIDED;
        };
        sink.sighting(new Sighting(
                new WeaknessBuilder("trivy-config:" + id, text(found, "Title"))
                        .severity(Severities.word(text(found, "Severity")))
                        .reach(Reach.LOCAL)
                        .synopsis(text(found, "Message"))
                        .description(text(found, "Description"))
                        .solution(text(found, "Resolution"))
                        .reference("check " + id)
                        .build(),
                place,
                verdict,
                null,
                null));
    }
}
