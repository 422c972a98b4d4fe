package dev.poam.report.diff;

import dev.poam.item.PoamItem;
import dev.poam.item.RiskClass;
import dev.poam.item.Status;
import dev.poam.item.Verification;
import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
import dev.poam.source.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The changes as tables, in the order in which a reviewer asks for them. */
final class ChangeTables {

    /** A text up to this length is read at one glance. */
    static final int SHORT_TEXT = 100;

    private static final Pattern REMARK = Pattern.compile(" \\((?:required: |commit )[^()]*\\)$");

    private final Changes changes;

    ChangeTables(Changes changes) {
        this.changes = changes;
    }

    /** Those that are not empty. */
    List<ChangeTable> all() {
        return Stream.of(
                        opened(),
                        gone(),
                        moved(),
                        replanned(),
                        rescored(),
                        evidence(),
                        signoffs(),
                        newFindings(),
                        facts(),
                        records("Assessments and reviews", 5, changes.records()),
                        records("People and settings", 5, changes.policy()),
                        goneFindings())
                .filter(table -> !table.isEmpty())
                .toList();
    }

    private ChangeTable opened() {
        ChangeTable table =
                new ChangeTable("Opened", 0, false, "Item", "Requirements", "Status", "Class", "Owner", "Target");
        of(ItemChange.Kind.OPENED)
                .forEach(change -> table.row(
                        name(change),
                        String.join(", ", change.known().requirements()),
                        change.statusAfter() + missing(change),
                        label(change.known().riskClass().orElse(null)),
                        Objects.toString(change.known().owner(), ""),
                        Slip.date(change.known().targetCompletion())));
        return table;
    }

    private ChangeTable gone() {
        ChangeTable table = new ChangeTable("No longer there", 0, false, "Item", "Status before", "What happened");
        of(ItemChange.Kind.REMOVED)
                .forEach(change -> table.row(
                        name(change), change.statusBefore(), change.known().path() + " is gone"));
        of(ItemChange.Kind.UNREADABLE)
                .forEach(change -> table.row(
                        name(change), change.statusBefore(), change.known().path() + " can no longer be read"));
        return table;
    }

    private ChangeTable moved() {
        ChangeTable table = new ChangeTable("Moved", 0, false, "Item", "From", "To", "Proof");
        changes.items().stream()
                .filter(ItemChange::isMoved)
                .forEach(change -> table.row(name(change), change.statusBefore(), change.statusAfter(), proof(change)));
        return table;
    }

    /** Whether the new status has what it asks for, and what that is. */
    private static String proof(ItemChange change) {
        if (!change.missing().isEmpty()) {
            return "MISSING: " + inWords(change.missing());
        }
        PoamItem item = change.known();
        if (change.before() != null && item.status() != null && change.before().isAtLeast(item.status())) {
            return "sent back";
        }
        Verification verification = item.verification();
        if (item.status() == Status.VERIFIED && verification != null) {
            return "complete, verified by " + verification.by() + " on " + Slip.date(verification.on());
        }
        int pieces = item.evidence().size();
        return item.status() == Status.REMEDIATED
                ? "complete, " + pieces + (pieces == 1 ? " piece" : " pieces") + " of evidence"
                : "complete";
    }

    private static String missing(ItemChange change) {
        return change.missing().isEmpty() ? "" : "; " + inWords(change.missing());
    }

    private static String inWords(List<Finding> missing) {
        return missing.stream()
                .map(finding -> REMARK.matcher(finding.message()).replaceFirst(""))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private ChangeTable replanned() {
        ChangeTable table = new ChangeTable("Plan", 2, false, "Item", "What", "From", "To", "Slip");
        for (ItemChange change : changes.items()) {
            if (change.isReplanned()) {
                Slip target = change.targetSlip();
                if (!target.isNone()) {
                    row(table, change, "Target", target, target.inWords());
                }
                for (MilestoneChange milestone : change.milestones()) {
                    Slip slip = new Slip(milestone.targetBefore(), milestone.targetAfter());
                    String verb = milestone.verb();
                    String words = slip.inWords().isEmpty()
                            ? verb
                            : (verb.equals("moved")
                                            ? ""
                                            : verb.replace("moved", "").replaceAll(", $", "") + "; ")
                                    + slip.inWords();
                    row(table, change, "Milestone: " + milestone.name(), slip, words);
                }
            }
        }
        return table;
    }

    private static void row(ChangeTable table, ItemChange change, String what, Slip slip, String words) {
        table.row(name(change), what, slip.isNone() ? "" : Slip.date(slip.from()), Slip.date(slip.to()), words);
    }

    private ChangeTable rescored() {
        return values("Re-scored", 1, ItemField.Topic.RISK);
    }

    private ChangeTable evidence() {
        ChangeTable table = new ChangeTable("Evidence", 2, false, "Item", "What", "Type", "Where it is");
        for (ItemChange change : changes.items()) {
            change.evidence().forEach(each -> table.row(name(change), each.verb(), each.kind(), each.place()));
        }
        return table;
    }

    private ChangeTable signoffs() {
        ChangeTable table = new ChangeTable("Sign-offs", 1, false, "Document", "Purpose", "By", "What");
        changes.signoffs().forEach(each -> table.row(each.document(), each.purpose(), each.attestor(), each.verb()));
        return table;
    }

    private ChangeTable newFindings() {
        ChangeTable table = findings("New findings", 1, false);
        for (Severity severity : Severity.values()) {
            add(
                    table,
                    severity.label(),
                    changes.findings().appeared().stream()
                            .filter(finding -> finding.severity() == severity)
                            .filter(finding -> !isToldAmongSignoffs(finding))
                            .toList());
        }
        for (FindingChanges.Weighed each : changes.findings().weighed()) {
            String severity = each.before().label() + " before, "
                    + each.finding().severity().label() + " now";
            add(table, severity, List.of(each.finding()));
        }
        return table;
    }

    private boolean isToldAmongSignoffs(Finding finding) {
        return finding.rule().startsWith("signoff/")
                && changes.signoffs().stream().anyMatch(each -> each.path().equals(finding.path()));
    }

    private ChangeTable goneFindings() {
        ChangeTable table = findings("Findings that are gone", 7, true);
        for (Severity severity : Severity.values()) {
            add(
                    table,
                    severity.label(),
                    changes.findings().gone().stream()
                            .filter(finding -> finding.severity() == severity)
                            .toList());
        }
        return table;
    }

    private static ChangeTable findings(String heading, int rank, boolean folded) {
        return new ChangeTable(heading, rank, folded, "Severity", "Finding", "Where", "Rule");
    }

    /** What one rule finds in one file is one row. */
    private static void add(ChangeTable table, String severity, List<Finding> findings) {
        Map<List<String>, List<Finding>> byRule = new LinkedHashMap<>();
        findings.forEach(finding -> byRule.computeIfAbsent(
                        List.of(finding.rule(), Objects.toString(finding.path(), "")), key -> new ArrayList<>())
                .add(finding));
        byRule.values()
                .forEach(alike -> table.row(
                        severity,
                        alike.size() == 1 ? alike.get(0).message() : inWords(alike),
                        place(alike.get(0)),
                        alike.get(0).rule()));
    }

    private static String place(Finding finding) {
        if (finding.path() == null) {
            return "repository";
        }
        Position position = finding.position();
        return position == null ? finding.path() : finding.path() + ":" + position.line();
    }

    private ChangeTable facts() {
        ChangeTable table = values("Other values", 4, ItemField.Topic.FACT);
        for (ItemChange change : changes.items()) {
            if (change.isRenamed() && change.before() != null) {
                table.row(
                        name(change),
                        "file",
                        change.before().path(),
                        change.known().path());
            }
            change.fields().stream()
                    .filter(field -> field.topic() == ItemField.Topic.PROSE)
                    .map(ItemField.Change::value)
                    .filter(value -> !TextDiff.isWorthwhile(value))
                    .forEach(value -> row(table, change, value));
        }
        return table;
    }

    private ChangeTable values(String heading, int rank, ItemField.Topic topic) {
        ChangeTable table = new ChangeTable(heading, rank, false, "Item", "What", "Before", "Now");
        for (ItemChange change : changes.items()) {
            change.fields().stream()
                    .filter(field -> field.topic() == topic)
                    .filter(field -> !isToldAmongMoves(change, field.value().name()))
                    .forEach(field -> row(table, change, field.value()));
        }
        return table;
    }

    /** Who verified it, and when, stands beside the move. */
    private static boolean isToldAmongMoves(ItemChange change, String field) {
        return change.isMoved()
                && change.missing().isEmpty()
                && change.known().status() == Status.VERIFIED
                && (field.equals("verification.by") || field.equals("verification.on"));
    }

    private static void row(ChangeTable table, ItemChange change, ValueChange value) {
        table.row(name(change), value.name(), value.before(), value.after());
    }

    private static ChangeTable records(String heading, int rank, List<RecordChange> records) {
        ChangeTable table = new ChangeTable(heading, rank, false, "Where", "What", "Before", "Now");
        for (RecordChange change : records) {
            if (change.values().isEmpty()) {
                table.row(change.subject(), change.verb(), "", change.summary());
            }
            change.values().forEach(value -> table.row(change.subject(), value.name(), value.before(), value.after()));
        }
        return table;
    }

    private Stream<ItemChange> of(ItemChange.Kind kind) {
        return changes.items().stream().filter(change -> change.kind() == kind);
    }

    private static String name(ItemChange change) {
        PoamItem item = change.known();
        return item.title() == null ? change.id() : change.id() + " " + item.title();
    }

    private static String label(@Nullable RiskClass value) {
        return value == null ? "" : value.label();
    }
}
