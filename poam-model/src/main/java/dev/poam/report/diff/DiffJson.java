package dev.poam.report.diff;

import dev.poam.cmmc.Blocker;
import dev.poam.cmmc.Decision;
import dev.poam.item.Evidence;
import dev.poam.item.PoamItem;
import dev.poam.report.findings.FindingsJson;
import dev.poam.report.findings.Tool;
import dev.poam.report.text.JsonArray;
import dev.poam.report.text.JsonObject;
import dev.poam.rule.Audit;
import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code diff.json}: the changes for programs, whole where {@code diff.md} had to be cut.
 *
 * <pre>
 * {"tool":{"name","version"},"asOf",
 *  "from":{"name","commit","leftThere"},      the earlier state; leftThere when the name has gone on since
 *  "to":{"name" or null,"commit"},            null for the files as they lie, on top of that commit
 *  "headline",
 *  "score":{"before","after"},                each null without an assessment, else
 *                                             {"assessment","score" or null,"bounds":[low,high] or null,"status","statusDate","blockers"}
 *  "items":[{"id","title","change",           opened, removed, unreadable or changed; sorted by id
 *            "path","status","target",        each {"before","after"}; target also "slipDays"
 *            "missing":[finding],             what is found wrong that has to do with the new status
 *            "milestones":[{"name","change","target":{"before","after","slipDays"}}],
 *            "evidence":[{"change","place","type","sha256":{"before","after"}}],
 *            "fields":[{"name","before","after"}]}],
 *  "signoffs":[{"record","change","document","purpose","attestor","verdict","reason","followed"}],
 *                                             made, lost, stale, void or restored
 *  "records":[{"subject","change","values":[{"name","before","after"}]}],     assessments and reviews
 *  "policy":[as records],                     poam.yaml and poam/people.yaml
 *  "findings":{"before":{"errors","warnings","infos"},"after":the same,
 *              "new":[finding],"gone":[finding],"weighed":[{"before":severity,"finding"}]}}
 * </pre>
 *
 * A finding is as in {@code findings.json}. What there is not is null; days count calendar days, negative when the date is
 * earlier now.
 */
public final class DiffJson {

    private DiffJson() {}

    /** Renders the changes. */
    public static String render(Changes changes, Tool tool) {
        Comparison comparison = changes.comparison();
        JsonObject root = new JsonObject();
        root.putObject("tool").put("name", tool.name()).put("version", tool.version());
        root.put("asOf", comparison.after().asOf().toString());
        root.putObject("from")
                .put("name", comparison.from())
                .put("commit", comparison.base())
                .put("leftThere", comparison.leftThere());
        root.putObject("to").put("name", comparison.to()).put("commit", comparison.tip());
        root.put("headline", ChangeHeadline.of(changes));
        JsonObject score = root.putObject("score");
        add(score, "before", changes.score().before());
        add(score, "after", changes.score().after());
        JsonArray items = root.putArray("items");
        changes.items().forEach(change -> add(change, items.addObject()));
        JsonArray signoffs = root.putArray("signoffs");
        changes.signoffs().forEach(change -> add(change, signoffs.addObject()));
        add(changes.records(), root.putArray("records"));
        add(changes.policy(), root.putArray("policy"));
        add(changes, root.putObject("findings"));
        return root.text();
    }

    private static void add(JsonObject parent, String name, @Nullable Decision decision) {
        if (decision == null) {
            parent.putNull(name);
            return;
        }
        JsonObject node = parent.putObject(name);
        node.put("assessment", decision.assessment().id());
        decision.scorecard().score().ifPresentOrElse(score -> node.put("score", score), () -> node.putNull("score"));
        decision.scorecard()
                .bounds()
                .ifPresentOrElse(
                        bounds -> node.putArray("bounds").add(bounds.low()).add(bounds.high()),
                        () -> node.putNull("bounds"));
        node.put("status", decision.standing().label());
        node.put("statusDate", decision.statusDate().map(LocalDate::toString).orElse(null));
        JsonArray blockers = node.putArray("blockers");
        decision.blockers().stream().map(Blocker::requirement).distinct().forEach(blockers::add);
    }

    private static void add(ItemChange change, JsonObject node) {
        PoamItem before = change.before();
        PoamItem after = change.after();
        node.put("id", change.id());
        node.put("title", change.known().title());
        node.put("change", change.kind().label());
        pair(node, "path", before == null ? null : before.path(), after == null ? null : after.path());
        pair(
                node,
                "status",
                before == null || before.status() == null
                        ? null
                        : before.status().label(),
                after == null || after.status() == null ? null : after.status().label());
        add(node, "target", change.targetSlip());
        findings(node.putArray("missing"), change.missing());
        JsonArray milestones = node.putArray("milestones");
        for (MilestoneChange milestone : change.milestones()) {
            JsonObject each =
                    milestones.addObject().put("name", milestone.name()).put("change", milestone.verb());
            add(each, "target", new Slip(milestone.targetBefore(), milestone.targetAfter()));
        }
        JsonArray evidence = node.putArray("evidence");
        change.evidence().forEach(each -> add(each, evidence.addObject()));
        values(
                node.putArray("fields"),
                change.fields().stream().map(ItemField.Change::value).toList());
    }

    private static void add(JsonObject parent, String name, Slip slip) {
        pair(
                        parent,
                        name,
                        slip.from() == null ? null : slip.from().toString(),
                        slip.to() == null ? null : slip.to().toString())
                .put("slipDays", slip.days());
    }

    private static void add(EvidenceChange change, JsonObject node) {
        node.put("change", change.verb());
        node.put("place", change.place());
        node.put("type", change.kind());
        Evidence before = change.before();
        Evidence after = change.after();
        pair(node, "sha256", before == null ? null : before.sha256(), after == null ? null : after.sha256());
    }

    private static void add(SignoffChange change, JsonObject node) {
        String reason = change.known().checked().reason();
        node.put("record", change.path());
        node.put("change", change.kind().label());
        node.put("document", change.document());
        node.put("purpose", change.purpose());
        node.put("attestor", change.attestor());
        node.put("verdict", change.known().checked().today().name());
        node.put("reason", reason.isEmpty() ? null : reason);
        node.put("followed", change.followed());
    }

    private static void add(List<RecordChange> records, JsonArray list) {
        for (RecordChange change : records) {
            JsonObject node = list.addObject().put("subject", change.subject()).put("change", change.verb());
            values(node.putArray("values"), change.values());
        }
    }

    private static void add(Changes changes, JsonObject node) {
        counts(node.putObject("before"), changes.comparison().before());
        counts(node.putObject("after"), changes.comparison().after());
        findings(node.putArray("new"), changes.findings().appeared());
        findings(node.putArray("gone"), changes.findings().gone());
        JsonArray weighed = node.putArray("weighed");
        for (FindingChanges.Weighed each : changes.findings().weighed()) {
            JsonObject entry = weighed.addObject().put("before", each.before().label());
            FindingsJson.add(each.finding(), entry.putObject("finding"));
        }
    }

    private static void counts(JsonObject node, Audit audit) {
        node.put("errors", audit.count(Severity.ERROR));
        node.put("warnings", audit.count(Severity.WARNING));
        node.put("infos", audit.count(Severity.INFO));
    }

    private static void findings(JsonArray list, List<Finding> findings) {
        findings.forEach(finding -> FindingsJson.add(finding, list.addObject()));
    }

    private static void values(JsonArray list, List<ValueChange> values) {
        values.forEach(value -> pair(list.addObject().put("name", value.name()), value.before(), value.after()));
    }

    private static JsonObject pair(JsonObject parent, String name, @Nullable String before, @Nullable String after) {
        return parent.putObject(name).put("before", before).put("after", after);
    }

    private static void pair(JsonObject node, String before, String after) {
        node.put("before", before.isEmpty() ? null : before);
        node.put("after", after.isEmpty() ? null : after);
    }
}
