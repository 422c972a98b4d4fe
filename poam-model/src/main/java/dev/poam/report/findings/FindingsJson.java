package dev.poam.report.findings;

import dev.poam.report.text.JsonObject;
import dev.poam.rule.Audit;
import dev.poam.rule.Finding;
import dev.poam.rule.Severity;

/** {@code findings.json}: what a check found, for programs; its keys are public contract. */
public final class FindingsJson {

    private FindingsJson() {}

    /** Renders the findings in their order; absent values are written as null. */
    public static String render(Audit audit, Tool tool) {
        JsonObject root = new JsonObject();
        root.putObject("tool").put("name", tool.name()).put("version", tool.version());
        root.put("asOf", audit.asOf().toString());
        root.put("head", audit.history().head());
        root.putObject("summary")
                .put("items", audit.project().items().size())
                .put("errors", audit.count(Severity.ERROR))
                .put("warnings", audit.count(Severity.WARNING))
                .put("infos", audit.count(Severity.INFO));
        var findings = root.putArray("findings");
        audit.findings().forEach(finding -> add(finding, findings.addObject()));
        return root.text();
    }

    public static void add(Finding finding, JsonObject node) {
        node.put("rule", finding.rule());
        node.put("severity", finding.severity().label());
        node.put("path", finding.path());
        node.put(
                "line",
                finding.position() == null ? null : (Integer) finding.position().line());
        node.put(
                "column",
                finding.position() == null ? null : (Integer) finding.position().column());
        node.put("item", finding.item());
        node.put("message", finding.message());
        node.put("help", finding.help());
    }
}
