package dev.poam.exchange.scan.read;

import static dev.poam.exchange.scan.read.ScanJson.each;
import static dev.poam.exchange.scan.read.ScanJson.text;
import static dev.poam.exchange.scan.read.ScanJson.texts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.poam.exchange.scan.Coverage;
import dev.poam.exchange.scan.Place;
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

/** Reads findings of AWS Security Hub and of what writes its format, such as Prowler. */
final class AsffReader implements ScanReader {

    private static final String STANDARD = "NIST-800-171-Revision-2 ";

    @Override
    public Scan read(ScanInput input, ScanSink sink) throws IOException, RefusedInputException {
        JsonNode file = ScanJson.read(input);
        JsonNode findings = file.has("Findings") ? file.path("Findings") : file;
        Instant newest = null;
        for (JsonNode finding : each(findings.has("findings") ? findings.path("findings") : findings)) {
            newest = Dates.later(newest, Dates.instant(text(finding, "UpdatedAt")));
            finding(finding, sink);
        }
        return new Scan(
                "cloud",
                null,
                null,
                "Security Hub",
                newest,
                newest,
                null,
                Coverage.unknown("Security Hub says itself what passed"));
    }

    private static void finding(JsonNode finding, ScanSink sink) {
        String control = text(finding, "Compliance", "SecurityControlId");
        String check = control.isEmpty() ? text(finding, "GeneratorId") : control;
        WeaknessBuilder weakness = new WeaknessBuilder("cloud:" + check, text(finding, "Title"))
                .severity(Severities.word(text(finding, "Severity", "Label")))
                .description(text(finding, "Description"))
                .solution(text(finding, "Remediation", "Recommendation", "Text"))
                .requirements(requirements(finding.path("Compliance").path("RelatedRequirements")))
                .reference("check " + check);
        for (JsonNode vulnerability : each(finding.path("Vulnerabilities"))) {
            weakness.cves(text(vulnerability, "Id"));
            for (JsonNode score : each(vulnerability.path("Cvss"))) {
                weakness.score(Words.score(
                        text(score, "Version"), "aws", text(score, "BaseScore"), text(score, "BaseVector")));
            }
        }
        Weakness built = weakness.build();
        Verdict verdict = verdict(finding);
        for (JsonNode resource : each(finding.path("Resources"))) {
            String asset = Words.line(text(resource, "Id"));
            if (!asset.isEmpty()) {
                sink.sighting(new Sighting(
                        built,
                        Place.of(asset),
                        verdict,
                        Dates.day(text(finding, "FirstObservedAt")),
                        Dates.day(text(finding, "LastObservedAt"))));
                sink.asset(new ScannedAsset(asset, List.of(), true, null));
            }
        }
    }

    private static Verdict verdict(JsonNode finding) {
        String workflow = text(finding, "Workflow", "Status");
        if (text(finding, "RecordState").equals("ARCHIVED") || workflow.equals("RESOLVED")) {
            return Verdict.FIXED;
        }
        if (workflow.equals("SUPPRESSED")) {
            return Verdict.UNDECIDED;
        }
        String status = text(finding, "Compliance", "Status");
        if (status.isEmpty() || status.equals("FAILED")) {
            boolean informational = text(finding, "Severity", "Label").equals("INFORMATIONAL");
            return informational ? Verdict.INFORMATIONAL : Verdict.OPEN;
        }
        return status.equals("PASSED") ? Verdict.FIXED : Verdict.UNDECIDED;
    }

    /** {@code NIST-800-171-Revision-2 3_1_1 3_13_2}. */
    private static List<String> requirements(JsonNode related) {
        List<String> found = new ArrayList<>();
        for (String text : texts(related)) {
            if (text.startsWith(STANDARD)) {
                for (String number : text.substring(STANDARD.length()).strip().split("\\s+", -1)) {
                    found.add(number.replace('_', '.'));
                }
            }
        }
        return found;
    }
}
