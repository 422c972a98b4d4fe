package dev.poam.exchange.scan.read;

import static dev.poam.exchange.scan.read.ScanJson.each;
import static dev.poam.exchange.scan.read.ScanJson.eachOrNone;
import static dev.poam.exchange.scan.read.ScanJson.text;
import static dev.poam.exchange.scan.read.ScanJson.texts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.poam.exchange.scan.Coverage;
import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.ScanSink;
import dev.poam.exchange.scan.ScannedAsset;
import dev.poam.exchange.scan.Sighting;
import dev.poam.exchange.scan.Verdict;
import dev.poam.exchange.scan.Weakness;
import dev.poam.project.ScanSeverity;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads findings of AWS Security Hub and of what writes its format, such as Prowler; of any number, one at a time. */
final class AsffReader implements ScanReader {

    private static final Pattern VULNERABILITY = Pattern.compile("CVE-[0-9]{4}-[0-9]{4,19}|GHSA(?:-[0-9a-z]{4}){3}");

    private final Set<String> products = new TreeSet<>();
    private @Nullable Instant newest;

    @Override
    public Scan read(ScanInput input, ScanSink sink) throws IOException, RefusedInputException {
        ScanJson.each(input, Set.of("Findings", "findings"), (before, list, finding) -> {
            newest = Dates.later(newest, Dates.instant(text(finding, "UpdatedAt")));
            products.add(product(finding));
            finding(finding, input, sink);
        });
        return new Scan(
                "cloud",
                null,
                null,
                products.size() == 1 ? products.iterator().next() : "Security Hub",
                newest,
                newest,
                null,
                Coverage.unknown("Security Hub says itself what passed"));
    }

    private static String product(JsonNode finding) {
        String name = text(finding, "ProductName");
        String provider = text(finding, "ProductFields", "ProviderName");
        return Words.line(name.isEmpty() ? (provider.isEmpty() ? "Security Hub" : provider) : name);
    }

    private static void finding(JsonNode finding, ScanInput input, ScanSink sink) {
        String check = check(finding);
        boolean isVulnerability = !check.isEmpty() && check.equals(vulnerability(finding));
        WeaknessBuilder weakness = new WeaknessBuilder(
                        (isVulnerability ? "vuln:" : "cloud:") + check, text(finding, "Title"))
                .severity(severity(finding))
                .cves(check)
                .description(text(finding, "Description"))
                .solution(text(finding, "Remediation", "Recommendation", "Text"))
                .requirements(requirements(finding.path("Compliance").path("RelatedRequirements")))
                .reference(isVulnerability ? check : "check " + check);
        for (JsonNode vulnerability : each(finding.path("Vulnerabilities"))) {
            weakness.cves(text(vulnerability, "Id"));
            for (JsonNode score : each(vulnerability.path("Cvss"))) {
                weakness.score(Words.score(
                        text(score, "Version"), "aws", text(score, "BaseScore"), text(score, "BaseVector")));
            }
        }
        Weakness built = weakness.build();
        Verdict verdict = verdict(finding);
        for (JsonNode resource : eachOrNone(finding.path("Resources"))) {
            String named = Words.line(text(resource, "Id"));
            String asset = named.isEmpty() ? input.unnamedAsset() : named;
            sink.sighting(new Sighting(
                    built,
                    CloudCheck.place(
                            asset,
                            text(resource, "Region").isEmpty() ? text(finding, "Region") : text(resource, "Region"),
                            text(resource, "Details", "Other", "PkgName")),
                    verdict,
                    Dates.day(text(finding, "FirstObservedAt")),
                    Dates.day(text(finding, "LastObservedAt"))));
            sink.asset(new ScannedAsset(asset, List.of(), true, null));
        }
    }

    /**
     * What was looked for. Inspector and Trivy put their own name where others have the check, and GuardDuty the detector,
     * so that the vulnerability or the sort of attack is what tells their findings apart.
     */
    private static String check(JsonNode finding) {
        String control = text(finding, "Compliance", "SecurityControlId");
        String vulnerability = vulnerability(finding);
        String generator = text(finding, "GeneratorId");
        String type = text(finding.path("Types").path(0));
        if (!control.isEmpty()) {
            return control;
        }
        if (!vulnerability.isEmpty()) {
            return vulnerability;
        }
        if (!generator.isEmpty() && !generator.contains(":detector/")) {
            return generator;
        }
        return type.isEmpty() ? Keys.slug(text(finding, "Title")) : type.substring(type.lastIndexOf('/') + 1);
    }

    private static String vulnerability(JsonNode finding) {
        String id = text(finding.path("Vulnerabilities").path(0), "Id");
        Matcher inTitle = VULNERABILITY.matcher(text(finding, "Title"));
        boolean isOne = texts(finding.path("Types")).stream().anyMatch(type -> type.contains("/Vulnerabilities/"));
        return id.isEmpty() && isOne && inTitle.find() ? inTitle.group() : id;
    }

    /** The label; older findings have a number from 0 to 100 alone. */
    private static @Nullable ScanSeverity severity(JsonNode finding) {
        JsonNode severity = finding.path("Severity");
        String label = text(severity, "Label");
        int number = severity.path("Normalized").asInt(0);
        if (!label.isEmpty() || number <= 0) {
            return Severities.word(label);
        }
        return number >= 90
                ? ScanSeverity.CRITICAL
                : number >= 70 ? ScanSeverity.HIGH : number >= 40 ? ScanSeverity.MEDIUM : ScanSeverity.LOW;
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

    /** {@code NIST-800-171-Revision-2 3_1_1 3_13_2} by Prowler, {@code NIST.800-171.r2 3.1.1} by Security Hub. */
    private static List<String> requirements(JsonNode related) {
        List<String> found = new ArrayList<>();
        for (String text : texts(related)) {
            String[] parts = text.strip().split("\\s+", 2);
            if (parts.length == 2 && CloudCheck.isStandard(parts[0])) {
                found.addAll(CloudCheck.requirements(parts[1]));
            }
        }
        return found;
    }
}
