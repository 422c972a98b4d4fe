package dev.poam.exchange.scan.read;

import static dev.poam.exchange.scan.read.ScanJson.each;
import static dev.poam.exchange.scan.read.ScanJson.eachOrNone;
import static dev.poam.exchange.scan.read.ScanJson.text;
import static dev.poam.exchange.scan.read.ScanJson.texts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.poam.exchange.scan.Coverage;
import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.ScanSink;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of Prowler: OCSF of version 4 and later, and its own form of version 3; of any number, one at a time. */
final class ProwlerJsonReader implements ScanReader {

    private @Nullable Instant newest;

    @Override
    public Scan read(ScanInput input, ScanSink sink) throws IOException, RefusedInputException {
        ScanJson.each(input, Set.of(), (before, list, finding) -> {
            if (finding.has("finding_info")) {
                ocsf(input, finding, sink);
            } else {
                own(finding).handOn(input, sink);
            }
        });
        return scan(newest);
    }

    static Scan scan(@Nullable Instant time) {
        return new Scan(
                "cloud", null, null, "Prowler", time, time, null, Coverage.unknown("Prowler says itself what passed"));
    }

    private void ocsf(ScanInput input, JsonNode finding, ScanSink sink) throws RefusedInputException {
        String product = text(finding, "metadata", "product", "name");
        if (!product.equalsIgnoreCase("Prowler")) {
            throw input.refusal(
                    null,
                    "OCSF of " + (product.isEmpty() ? "an unnamed product" : Words.line(product)) + " is not read",
                    "Of OCSF only that of Prowler is; export findings of Security Hub as ASFF.");
        }
        LocalDate day = day(text(finding, "finding_info", "created_time_dt"), text(finding, "time_dt"));
        for (JsonNode resource : eachOrNone(finding.path("resources"))) {
            new ProwlerFinding(
                            text(finding, "metadata", "event_code"),
                            text(finding, "finding_info", "title"),
                            text(finding, "status_code"),
                            text(finding, "status").equalsIgnoreCase("Suppressed"),
                            text(finding, "severity"),
                            first(text(resource, "uid"), text(resource, "name")),
                            text(resource, "region"),
                            text(finding, "finding_info", "desc"),
                            text(finding, "risk_details"),
                            text(finding, "remediation", "desc"),
                            requirements(finding.path("unmapped").path("compliance")),
                            day)
                    .handOn(input, sink);
        }
    }

    private ProwlerFinding own(JsonNode finding) {
        return new ProwlerFinding(
                text(finding, "CheckID"),
                text(finding, "CheckTitle"),
                text(finding, "Status").toUpperCase(Locale.ROOT),
                false,
                text(finding, "Severity"),
                first(text(finding, "ResourceArn"), text(finding, "ResourceId")),
                text(finding, "Region"),
                text(finding, "Description"),
                text(finding, "Risk"),
                text(finding, "Remediation", "Recommendation", "Text"),
                requirements(finding.path("Compliance")),
                day(text(finding, "AssessmentStartTime"), ""));
    }

    private @Nullable LocalDate day(String time, String otherwise) {
        Optional<Instant> moment = Dates.instant(time).or(() -> Dates.instant(otherwise));
        newest = Dates.later(newest, moment);
        return moment.map(each -> each.atZone(ZoneOffset.UTC).toLocalDate()).orElse(null);
    }

    private static String first(String one, String otherwise) {
        return one.isEmpty() ? otherwise : one;
    }

    /** {@code {"NIST-800-171-Revision-2": ["3_1_1", "3_1_2"]}}. */
    private static List<String> requirements(JsonNode compliance) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> framework : compliance.properties()) {
            if (CloudCheck.isStandard(framework.getKey())) {
                texts(framework.getValue()).forEach(text -> found.addAll(CloudCheck.requirements(text)));
            }
        }
        return found;
    }
}
