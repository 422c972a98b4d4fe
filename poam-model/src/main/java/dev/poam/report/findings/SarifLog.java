package dev.poam.report.findings;

import dev.poam.report.text.JsonArray;
import dev.poam.report.text.JsonObject;
import dev.poam.rule.Audit;
import dev.poam.rule.Finding;
import dev.poam.rule.Rule;
import dev.poam.rule.RulePages;
import dev.poam.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code findings.sarif}: what a check found, for code scanning services; SARIF 2.1.0. */
public final class SarifLog {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** Marks paths as relative to the repository's top; services know this name. */
    private static final String TOP = "%SRCROOT%";

    /**
     * Where a finding that concerns no file is shown; services refuse a log in which a result has no place.
     */
    private static final String SETTINGS = "poam.yaml";

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

    private final RepositoryFolder folder;
    private final List<Rule> rules;
    private final Map<String, Integer> ruleIndex = new HashMap<>();
    private final Map<String, Integer> fingerprints = new HashMap<>();

    private SarifLog(List<Rule> rules, RepositoryFolder folder) {
        this.folder = folder;
        this.rules = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
        for (int i = 0; i < this.rules.size(); i++) {
            ruleIndex.put(this.rules.get(i).id(), i);
        }
    }

    /**
     * Renders the findings in their order, with all rules that were checked.
     *
     * @param folder the POA&amp;M root as seen from the top of the Git repository
     */
    public static String render(Audit audit, List<Rule> rules, Tool tool, RepositoryFolder folder) {
        return new SarifLog(rules, folder).log(audit, tool).text();
    }

    private JsonObject log(Audit audit, Tool tool) {
        JsonObject log = new JsonObject();
        log.put("$schema", SCHEMA).put("version", "2.1.0");
        JsonObject run = log.putArray("runs").addObject();
        JsonObject driver = run.putObject("tool").putObject("driver");
        driver.put("name", tool.name()).put("version", tool.version());
        JsonArray descriptors = driver.putArray("rules");
        rules.forEach(rule -> describe(rule, descriptors.addObject()));
        run.put("columnKind", "unicodeCodePoints");
        run.putObject("originalUriBaseIds")
                .putObject(TOP)
                .putObject("description")
                .put("text", "The top of the Git repository.");
        JsonArray results = run.putArray("results");
        audit.findings().forEach(finding -> add(finding, results.addObject()));
        JsonObject properties = run.putObject("properties");
        properties.put("asOf", audit.asOf().toString());
        if (audit.history().head() != null) {
            properties.put("head", audit.history().head());
        }
        return log;
    }

    private static void describe(Rule rule, JsonObject node) {
        node.put("id", rule.id());
        node.putObject("shortDescription").put("text", rule.summary() + ".");
        RulePages.page(rule.id())
                .ifPresent(page -> node.putObject("help").put("text", page).put("markdown", page));
        node.putObject("defaultConfiguration").put("level", level(rule.severity()));
        node.putObject("properties").put("source", rule.source());
    }

    private void add(Finding finding, JsonObject result) {
        result.put("ruleId", finding.rule());
        Integer index = ruleIndex.get(finding.rule());
        if (index != null) {
            result.put("ruleIndex", index);
        }
        result.put("level", level(finding.severity()));
        result.putObject("message").put("text", finding.message() + ". " + finding.help());
        place(finding, result.putArray("locations").addObject().putObject("physicalLocation"));
        result.putObject("partialFingerprints").put("ruleAndItem/v1", fingerprint(finding));
    }

    private void place(Finding finding, JsonObject location) {
        String path = finding.path() == null ? SETTINGS : finding.path();
        location.putObject("artifactLocation")
                .put("uri", relativeUri(folder.fromTop(path)))
                .put("uriBaseId", TOP);
        if (finding.path() != null && finding.position() != null) {
            location.putObject("region")
                    .put("startLine", finding.position().line())
                    .put("startColumn", finding.position().column());
        }
    }

    /** The same for the same rule and item, whatever moved in the file; a second finding of the two is counted. */
    private String fingerprint(Finding finding) {
        String subject = finding.item() == null ? orEmpty(finding.path()) : finding.item();
        String key = (finding.rule() + " " + subject).stripTrailing();
        int count = fingerprints.merge(key, 1, Integer::sum);
        return count == 1 ? key : key + " " + count;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.label();
    }

    private static String relativeUri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (UNRESERVED.indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append(String.format("%%%02X", (int) c));
            }
        }
        return uri.toString();
    }
}
