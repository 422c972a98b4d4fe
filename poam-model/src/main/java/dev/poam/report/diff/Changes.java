package dev.poam.report.diff;

import dev.poam.item.PoamItem;
import dev.poam.project.Project;
import dev.poam.rule.Audit;
import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What changed in a POA&amp;M from one state to a later one, on the same day.
 *
 * @param items by id, without those that are as they were
 * @param signoffs those that are there, or hold, on one of the sides only
 * @param records what changed in assessments and reviews
 * @param policy what changed in {@code poam.yaml} and {@code poam/people.yaml}
 */
public record Changes(
        Comparison comparison,
        List<ItemChange> items,
        List<SignoffChange> signoffs,
        ScoreChange score,
        List<RecordChange> records,
        List<RecordChange> policy,
        FindingChanges findings) {

    /** What these rules find about landed steps says nothing of a later step. */
    private static final Set<String> ABOUT_LANDED_STEPS = Set.of("lifecycle/illegal-step", "lifecycle/reopened-closed");

    public Changes {
        items = List.copyOf(items);
        signoffs = List.copyOf(signoffs);
        records = List.copyOf(records);
        policy = List.copyOf(policy);
    }

    /** Compares two checks. */
    public static Changes of(Comparison comparison) {
        Audit before = comparison.before();
        Audit after = comparison.after();
        FindingChanges findings = FindingChanges.of(before.findings(), after.findings());
        return new Changes(
                comparison,
                items(before.project(), after, findings),
                SignoffChange.of(before.signoffs(), after.signoffs()),
                ScoreChange.of(before, after),
                RecordChange.ofRecords(before.project(), after.project()),
                RecordChange.ofPolicy(before.project(), after.project()),
                findings);
    }

    private static List<ItemChange> items(Project before, Audit after, FindingChanges findings) {
        Map<String, PoamItem> old = byId(before);
        Map<String, PoamItem> now = byId(after.project());
        Set<String> ids = new TreeSet<>(old.keySet());
        ids.addAll(now.keySet());
        List<ItemChange> changes = new ArrayList<>();
        for (String id : ids) {
            PoamItem was = old.get(id);
            PoamItem is = now.get(id);
            boolean fileIsThere = was != null && after.project().itemFiles().contains(was.path());
            boolean stays = is == null || (was != null && was.status() == is.status());
            List<Finding> missing = is == null || stays
                    ? List.of()
                    : missing(is, after, findings).stream()
                            // What a new item may do without for now stands among the new findings.
                            .filter(finding -> was != null || finding.severity() == Severity.ERROR)
                            .toList();
            ItemChange change = ItemChange.of(id, was, is, is == null && fileIsThere, missing);
            if (!change.isEmpty()) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static Map<String, PoamItem> byId(Project project) {
        Map<String, PoamItem> items = new LinkedHashMap<>();
        project.items().forEach(item -> items.putIfAbsent(item.id(), item));
        return items;
    }

    /** The errors of an item, and its new warnings about proof; without what its past steps were blamed for already. */
    private static List<Finding> missing(PoamItem item, Audit after, FindingChanges findings) {
        return after.findings().stream()
                .filter(finding ->
                        item.id().equals(finding.item()) || item.path().equals(finding.path()))
                .filter(finding -> {
                    boolean isNew = findings.appeared().contains(finding);
                    boolean isOld = !isNew && ABOUT_LANDED_STEPS.contains(finding.rule());
                    return finding.severity() == Severity.ERROR
                            ? !isOld
                            : isNew && finding.severity() == Severity.WARNING && isAboutProof(finding);
                })
                .sorted(Comparator.comparing(finding -> finding.rule().startsWith("item/")))
                .toList();
    }

    private static boolean isAboutProof(Finding finding) {
        return finding.rule().startsWith("lifecycle/")
                || finding.rule().startsWith("signoff/")
                || finding.rule().startsWith("reference/")
                || finding.rule().equals("item/missing-field");
    }

    /** Whether nothing changed that can be told. */
    public boolean isEmpty() {
        return items.isEmpty()
                && signoffs.isEmpty()
                && records.isEmpty()
                && policy.isEmpty()
                && findings.isEmpty()
                && !score.isChanged();
    }
}
