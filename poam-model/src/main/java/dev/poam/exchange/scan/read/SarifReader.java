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
import dev.poam.project.ScanSeverity;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads SARIF 2.1.0. A result is known by its fingerprint, else by its file; the line it stands on does not matter. */
final class SarifReader implements ScanReader {

    /** {@code external/cwe/cwe-079}, {@code CWE-79: Cross-site scripting}. */
    private static final Pattern CWE_TAG = Pattern.compile("(?i)\\bcwe-([0-9]{1,6})");

    /** {@code [what is read](1)}, where the number stands for a place. */
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{1,300})]\\([^()]{1,300}\\)");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9]{1,3})\\}");

    @Override
    public Scan read(ScanInput input, ScanSink sink) throws IOException, RefusedInputException {
        JsonNode log = ScanJson.read(input);
        Instant newest = null;
        String tool = "";
        for (JsonNode run : each(log.path("runs"))) {
            tool = text(run, "tool", "driver", "name");
            for (JsonNode invocation : each(run.path("invocations"))) {
                newest = Dates.later(newest, Dates.instant(text(invocation, "endTimeUtc")));
                newest = Dates.later(newest, Dates.instant(text(invocation, "startTimeUtc")));
            }
            run(run, tool, sink);
        }
        return new Scan(
                "sarif",
                null,
                null,
                tool.isEmpty() ? null : Words.line(tool),
                newest,
                newest,
                null,
                Coverage.unknown("SARIF does not say which rules were applied to what"));
    }

    private static void run(JsonNode run, String tool, ScanSink sink) {
        Map<String, JsonNode> rules = new HashMap<>();
        JsonNode own = run.path("tool").path("driver").path("rules");
        each(own).forEach(rule -> rules.put(text(rule, "id"), rule));
        for (JsonNode extension : each(run.path("tool").path("extensions"))) {
            each(extension.path("rules")).forEach(rule -> rules.putIfAbsent(text(rule, "id"), rule));
        }
        String repository = text(run.path("versionControlProvenance").path(0), "repositoryUri");
        String asset = repository.isEmpty() ? "source code" : Words.line(repository);
        for (JsonNode result : each(run.path("results"))) {
            JsonNode byIndex = own.path(result.path("ruleIndex").asInt(-1));
            String id = text(result, "ruleId").isEmpty() ? text(result, "rule", "id") : text(result, "ruleId");
            String rule = id.isEmpty() ? text(byIndex, "id") : id;
            result(result, rule, rules.getOrDefault(rule, byIndex), tool, asset, sink);
        }
        sink.asset(new ScannedAsset(asset, List.of(), true, null));
    }

    private static void result(JsonNode result, String id, JsonNode rule, String tool, String asset, ScanSink sink) {
        String score = text(rule, "properties", "security-severity");
        // Some write a word where a number belongs.
        ScanSeverity severity = Severities.isScore(score) ? Severities.score(score) : level(result, rule);
        String title = text(rule, "shortDescription", "text");
        String message = message(result, rule);
        WeaknessBuilder weakness = new WeaknessBuilder(
                        "sarif:" + Keys.slug(tool) + "/" + id, title.isEmpty() ? id : title)
                .severity(severity)
                .cves(id)
                .reach(Reach.LOCAL)
                .synopsis(message)
                .description(text(rule, "fullDescription", "text"))
                .solution(text(rule, "help", "text"))
                .reference("rule " + id);
        for (JsonNode tag : each(rule.path("properties").path("tags"))) {
            Matcher cwe = CWE_TAG.matcher(tag.asText());
            if (cwe.find()) {
                weakness.cwes(cwe.group(1));
            }
        }
        sink.sighting(new Sighting(weakness.build(), place(result, asset), verdict(result, rule), null, null));
    }

    private static String message(JsonNode result, JsonNode rule) {
        JsonNode message = result.path("message");
        String text = text(message, "text");
        String template = text.isEmpty() ? text(rule, "messageStrings", text(message, "id"), "text") : text;
        List<String> arguments = texts(message.path("arguments"));
        String filled =
                PLACEHOLDER.matcher(template).replaceAll(place -> Matcher.quoteReplacement(argument(arguments, place)));
        return LINK.matcher(filled).replaceAll("$1");
    }

    private static String argument(List<String> arguments, MatchResult place) {
        int number = Integer.parseInt(place.group(1));
        return number < arguments.size() ? arguments.get(number) : place.group();
    }

    private static String levelName(JsonNode result, JsonNode rule) {
        String own = text(result, "level");
        String usual = text(rule, "defaultConfiguration", "level");
        return own.isEmpty() ? (usual.isEmpty() ? "warning" : usual) : own;
    }

    private static @Nullable ScanSeverity level(JsonNode result, JsonNode rule) {
        return switch (levelName(result, rule)) {
            case "error" -> ScanSeverity.HIGH;
            case "warning" -> ScanSeverity.MEDIUM;
            case "note" -> ScanSeverity.LOW;
            default -> null;
        };
    }

    private static Verdict verdict(JsonNode result, JsonNode rule) {
        String kind = text(result, "kind");
        boolean suppressed = false;
        for (JsonNode suppression : each(result.path("suppressions"))) {
            String status = text(suppression, "status");
            suppressed |= status.isEmpty() || status.equals("accepted");
        }
        if (suppressed) {
            return Verdict.UNDECIDED;
        }
        if (!kind.isEmpty() && !kind.equals("fail")) {
            return kind.equals("pass") ? Verdict.FIXED : Verdict.INFORMATIONAL;
        }
        if (text(result, "baselineState").equals("absent")) {
            return Verdict.FIXED;
        }
        return levelName(result, rule).equals("none") ? Verdict.INFORMATIONAL : Verdict.OPEN;
    }

    private static Place place(JsonNode result, String asset) {
        String uri = text(result.path("locations").path(0), "physicalLocation", "artifactLocation", "uri");
        String print = fingerprint(result.path("fingerprints"));
        String known = print.isEmpty() ? fingerprint(result.path("partialFingerprints")) : print;
        String part = Words.line(uri + (known.isEmpty() ? "" : "#" + known));
        return part.isEmpty() ? Place.of(asset) : Place.of(asset).part(part);
    }

    /** The first; values that are no texts occur and are passed over. */
    private static String fingerprint(JsonNode prints) {
        for (JsonNode print : prints) {
            if (print.isTextual() && print.asText().length() <= 200) {
                return print.asText();
            }
        }
        return "";
    }
}
