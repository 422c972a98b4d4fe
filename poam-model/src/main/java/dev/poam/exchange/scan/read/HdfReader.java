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
import dev.poam.project.ScanSeverity;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the results of InSpec and what Heimdall makes of other tools' (HDF). Of profiles that overlay each other the
 * outermost says what counts; what was tested stands in the innermost.
 */
final class HdfReader implements ScanReader {

    private static final Pattern STIG_NUMBER = Pattern.compile("V-[0-9]{1,7}");

    private final Map<String, List<JsonNode>> results = new HashMap<>();
    private @Nullable Instant newest;

    @Override
    public Scan read(ScanInput input, ScanSink sink) throws IOException, RefusedInputException {
        JsonNode report = ScanJson.read(input);
        Set<String> inside = new HashSet<>();
        for (JsonNode profile : each(report.path("profiles"))) {
            each(profile.path("depends")).forEach(depends -> inside.add(text(depends, "name")));
            for (JsonNode control : each(profile.path("controls"))) {
                each(control.path("results")).forEach(result -> note(text(control, "id"), result));
            }
        }
        String target = Words.line(text(report, "platform", "target_id"));
        String asset = target.isEmpty() ? input.unnamedAsset() : target;
        String name = "";
        for (JsonNode profile : each(report.path("profiles"))) {
            boolean isInside = !text(profile, "parent_profile").isEmpty() || inside.contains(text(profile, "name"));
            if (!isInside) {
                name = title(profile);
                for (JsonNode control : each(profile.path("controls"))) {
                    control(control, profile, asset, sink);
                }
            }
        }
        sink.asset(new ScannedAsset(asset, List.of(), true, null));
        return new Scan(
                "hdf",
                null,
                null,
                name.isEmpty() ? null : name,
                newest,
                newest,
                null,
                Coverage.unknown("the results say themselves what passed"));
    }

    private void note(String control, JsonNode result) {
        results.computeIfAbsent(control, any -> new ArrayList<>()).add(result);
        newest = Dates.later(newest, Dates.instant(text(result, "start_time")));
    }

    private static String title(JsonNode profile) {
        String title = text(profile, "title");
        return Words.line(title.isEmpty() ? text(profile, "name") : title);
    }

    private void control(JsonNode control, JsonNode profile, String asset, ScanSink sink) {
        String id = text(control, "id");
        JsonNode tags = control.path("tags");
        double impact = control.path("impact").asDouble(0);
        String number = text(tags, "gid").isEmpty() ? id : text(tags, "gid");
        String title = Words.plain(text(control, "title"));
        WeaknessBuilder weakness = STIG_NUMBER.matcher(number).matches()
                ? Stig.weakness(
                        number, text(tags, "rid"), texts(tags.path("cci")), title, Words.line(text(profile, "name")))
                : new WeaknessBuilder("hdf:" + Keys.slug(text(profile, "name")) + "/" + id, title)
                        .reference(id + " of " + title(profile));
        Weakness built = weakness.severity(severity(impact))
                .cves(String.join(" ", texts(tags.path("cve"))) + " " + id)
                .description(Words.plain(text(control, "desc")))
                .solution(Words.plain(fix(control)))
                .build();
        sink.sighting(new Sighting(built, Place.of(asset), verdict(control, id, impact), null, null));
    }

    /** {@code [{"label": "fix", "data": "..."}]}, formerly {@code {"fix": "..."}}; else a tag. */
    private static String fix(JsonNode control) {
        JsonNode descriptions = control.path("descriptions");
        for (JsonNode description : descriptions.isArray() ? descriptions : List.<JsonNode>of()) {
            if (text(description, "label").equals("fix")) {
                return text(description, "data");
            }
        }
        String named = text(descriptions, "fix");
        return named.isEmpty() ? text(control, "tags", "fix") : named;
    }

    /** Heimdall's scale; 0 stands for what does not apply. */
    private static @Nullable ScanSeverity severity(double impact) {
        if (impact >= 0.9) {
            return ScanSeverity.CRITICAL;
        }
        if (impact >= 0.7) {
            return ScanSeverity.HIGH;
        }
        if (impact >= 0.4) {
            return ScanSeverity.MEDIUM;
        }
        return impact > 0 ? ScanSeverity.LOW : null;
    }

    /** The worst of its results; one that was not made, in full or in part, decides nothing. */
    private Verdict verdict(JsonNode control, String id, double impact) {
        JsonNode own = control.path("results");
        List<String> statuses = new ArrayList<>();
        for (JsonNode result : own.isEmpty() ? results.getOrDefault(id, List.of()) : each(own)) {
            statuses.add(text(result, "status"));
        }
        boolean waived =
                control.path("waiver_data").path("skipped_due_to_waiver").asBoolean(false);
        if (impact <= 0) {
            return Verdict.INFORMATIONAL;
        }
        if (statuses.contains("failed")) {
            return Verdict.OPEN;
        }
        boolean passed = !statuses.isEmpty() && statuses.stream().allMatch("passed"::equals);
        return passed && !waived ? Verdict.FIXED : Verdict.UNDECIDED;
    }
}
