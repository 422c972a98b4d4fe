package dev.poam.report.assessor;

import dev.poam.history.ItemHistory;
import dev.poam.history.Landing;
import dev.poam.item.Cost;
import dev.poam.item.Deferral;
import dev.poam.item.Imported;
import dev.poam.item.Labelled;
import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.item.Remediation;
import dev.poam.item.Resources;
import dev.poam.item.Risk;
import dev.poam.item.Ticket;
import dev.poam.item.Verification;
import dev.poam.report.history.HistoryJson;
import dev.poam.report.page.DocumentControl;
import dev.poam.report.page.Report;
import dev.poam.report.snapshot.ReportedItem;
import dev.poam.report.text.Cell;
import dev.poam.report.text.Inline;
import dev.poam.report.text.MarkdownBody;
import dev.poam.report.text.MarkdownTable;
import dev.poam.report.text.Sheet;
import dev.poam.signoff.CheckedSignoff;
import dev.poam.signoff.FiledSignoff;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Of the assessor pack: every item with what it says, and the bytes that its evidence has at the commit. */
final class AssessorItems {

    private final AssessorFacts facts;
    private final MarkdownBody body = new MarkdownBody();

    private AssessorItems(AssessorFacts facts) {
        this.facts = facts;
    }

    static Report report(AssessorFacts facts) {
        return new Report(
                "assessor/items",
                DocumentControl.of("Assessor pack: items and evidence", facts.snapshot()),
                new AssessorItems(facts).body(),
                csv(facts));
    }

    private String body() {
        body.line(
                Inline.text(
                        "What is below stands in the files of the items at the commit, and is what people wrote. The"),
                Inline.page("history", "history.md"),
                Inline.text("has what the commits say of it, the page of"),
                Inline.page("sign-offs", "signoffs.md"),
                Inline.text("who signed for it. A file as the commit has it, in the folder that holds poam/:"));
        body.commands(List.of("git show " + facts.head() + ":./PATH"));
        body.paragraph("Of evidence in the repository the SHA-256 was computed from the bytes of the commit. It shows"
                + " that the file is the one that the item names, not that what the file says is true."
                + " Evidence elsewhere was not looked at: compare it with the stated SHA-256 where it is kept.");
        body.paragraph(facts.retainUntil()
                .map(until -> "Artifacts are to be kept until " + until
                        + ": six years from the latest CMMC Status Date (32 CFR 170.16(c)(4), 170.17(c)(4)).")
                .orElse("Artifacts are to be kept for six years from the CMMC Status Date, and there is none yet"
                        + " (32 CFR 170.16(c)(4), 170.17(c)(4))."));
        if (facts.items().isEmpty()) {
            body.paragraph("There is no item.");
        }
        facts.items().forEach(this::add);
        return body.text();
    }

    private void add(ReportedItem reported) {
        PoamItem item = reported.item();
        body.section(item.id() + " " + reported.title());
        addFields(reported);
        addText("Deficiency", item.deficiency());
        Remediation remediation = item.remediation();
        if (remediation == null) {
            body.paragraph("No remediation is planned.");
        } else {
            addText("Remediation", remediation.plan());
            addText("How the fix will be tested", remediation.verify());
            addText("Rollback", remediation.rollback());
        }
        addText("Root cause", item.rootCause());
        addText("CUI impact", item.cuiImpact());
        addText("Interim mitigation", item.interimMitigation());
        addMilestones(item);
        addEvidence(item);
        addVerification(item.verification());
        addDeferral(item.deferral());
        addSignoffs(item);
        addText("Notes", item.notes());
    }

    private void addFields(ReportedItem reported) {
        PoamItem item = reported.item();
        MarkdownTable table = new MarkdownTable("Field", "Value");
        addRow(table, "File", item.path());
        addRow(table, "Kind", Cell.label(item.kind()));
        addRow(table, "Status", reported.status());
        addRow(
                table,
                "Requirements",
                item.requirements().stream().map(facts::requirement).collect(Collectors.joining("; ")));
        addRow(
                table,
                "Source",
                joined(Cell.label(item.source().type()), item.source().reference()));
        addRow(table, "Identified, as the file says", Cell.date(item.source().identified()));
        addRow(table, "Priority", Cell.label(item.priority()));
        addRow(table, "Risk", risk(item));
        addRow(table, "Owner", facts.person(item.owner()));
        addRow(table, "Target", Cell.date(item.targetCompletion()));
        ItemHistory landed = reported.landed();
        if (landed != null) {
            addRow(table, "First target that landed", Cell.date(landed.originalTarget()));
            addRow(
                    table,
                    "Landed",
                    "first " + landed.created().toLocalDate() + ", last "
                            + landed.lastUpdated().toLocalDate() + ", revision " + landed.revision());
        }
        addRow(
                table,
                "Actual completion",
                reported.completed().map(LocalDate::toString).orElse(""));
        addRow(table, "Criterion", Cell.label(item.criterion()));
        addRow(table, "Assets", String.join(", ", item.assets()));
        addRow(table, "Resources", resources(item.resources()));
        addRow(
                table,
                "Approvals",
                item.remediation() == null
                        ? ""
                        : String.join(", ", item.remediation().approvals()));
        addRow(table, "SSP", item.ssp());
        item.tickets().forEach(ticket -> table.row(Inline.text("Ticket"), ticket(ticket)));
        Imported imported = item.imported();
        if (imported != null) {
            addRow(
                    table,
                    "Carried over",
                    joined(imported.from(), imported.id(), Cell.date(imported.on()), imported.sha256()));
        }
        addRow(table, "Recurrence of", item.recurrenceOf());
        addRow(table, "Related", String.join(", ", item.related()));
        item.suppressions()
                .forEach(one -> addRow(
                        table,
                        "Rule kept silent",
                        joined(one.rule(), one.reason(), one.until() == null ? null : "until " + one.until())));
        body.table(table);
    }

    private static void addRow(MarkdownTable table, String name, @Nullable String value) {
        if (value != null && !value.isBlank() && !value.equals(Cell.NONE)) {
            table.row(name, value);
        }
    }

    private void addText(String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            body.line(Inline.strong(name + ":"), Inline.text(text));
        }
    }

    private static Inline ticket(Ticket ticket) {
        return Inline.of(
                Inline.text(joined(Cell.label(ticket.system()), ticket.key())),
                ticket.url() == null ? Inline.text("") : Inline.address(ticket.url()));
    }

    private static String risk(PoamItem item) {
        Risk risk = item.risk();
        return joined(
                item.riskClass().map(Labelled::label).orElse(null),
                risk.score().map(score -> "score " + score.toPlainString()).orElse(null),
                risk.impact() == null ? null : "impact " + risk.impact().label(),
                risk.cvss() == null ? null : "CVSS " + risk.cvss().toPlainString(),
                risk.vector());
    }

    private static String resources(@Nullable Resources resources) {
        if (resources == null) {
            return "";
        }
        BigDecimal hours = resources.totalHours();
        return joined(
                hours == null ? null : hours.toPlainString() + " hours",
                resources.cost() == null ? null : cost(resources.cost()),
                resources.budget().stream().map(Labelled::label).collect(Collectors.joining(", ")));
    }

    private static String cost(Cost cost) {
        String least = "USD " + cost.min().toPlainString();
        return cost.min().compareTo(cost.max()) == 0
                ? least
                : least + " to " + cost.max().toPlainString();
    }

    private void addMilestones(PoamItem item) {
        if (item.milestones().isEmpty()) {
            body.paragraph("It has no milestones.");
            return;
        }
        MarkdownTable table =
                new MarkdownTable("Milestone", "Owner", "Start", "Target", "Completed, claimed", "Completion landed");
        for (Milestone milestone : item.milestones()) {
            table.row(
                    Cell.text(milestone.name()),
                    Cell.text(facts.person(milestone.owner() == null ? item.owner() : milestone.owner())),
                    Cell.date(milestone.start()),
                    Cell.date(milestone.target()),
                    Cell.date(milestone.completed()),
                    milestone.completed() == null
                            ? state(item, milestone)
                            : facts.landing(item, milestone)
                                    .map(AssessorItems::landed)
                                    .orElse("not found in the commits"));
        }
        body.table(table);
    }

    private String state(PoamItem item, Milestone milestone) {
        return item.isLate(milestone, facts.asOf()) ? "OVERDUE" : "not completed";
    }

    /** A commit with the committer's date, which is the committer's word. */
    static String landed(Landing landing) {
        return landing.at().toLocalDate() + " in " + landing.shortCommit();
    }

    private void addEvidence(PoamItem item) {
        List<EvidenceProof> proofs = facts.evidence(item);
        if (proofs.isEmpty()) {
            body.paragraph("It names no evidence.");
            return;
        }
        MarkdownTable table = new MarkdownTable(
                "Evidence", "Type", "State", "For the milestone", "SHA-256 stated", "At the commit", "Bytes landed");
        for (EvidenceProof proof : proofs) {
            table.row(
                    proof.linkedPlace(),
                    Inline.text(Cell.label(proof.evidence().type())),
                    Inline.text(Cell.label(proof.evidence().state())),
                    Inline.text(Cell.text(proof.evidence().milestone())),
                    Inline.text(proof.stated()),
                    atCommit(proof),
                    Inline.text(proof.landed() == null ? "" : landed(proof.landed())));
        }
        body.table(table);
    }

    private static Inline atCommit(EvidenceProof proof) {
        EvidenceProof.Match match = proof.match();
        return match == EvidenceProof.Match.EQUAL || proof.sha256() == null
                ? Inline.text(match.words())
                : Inline.text(match.words() + ": " + proof.sha256());
    }

    private void addVerification(@Nullable Verification verification) {
        if (verification != null) {
            addText(
                    "Verification",
                    "by " + facts.person(verification.by()) + " on " + Cell.date(verification.on())
                            + ", as the file says; method: " + Cell.text(verification.method()) + " Result: "
                            + Cell.text(verification.result()));
        }
    }

    private void addDeferral(@Nullable Deferral deferral) {
        if (deferral != null) {
            addText(
                    "Deferral",
                    joined(
                            "accepted by " + facts.person(deferral.acceptedBy()),
                            "until " + Cell.date(deferral.until())
                                    + (deferral.isInForce(facts.asOf()) ? "" : " (NOT IN FORCE)"),
                            deferral.rationale(),
                            deferral.signoff() == null ? "no sign-off named" : "sign-off " + deferral.signoff()));
        }
    }

    private void addSignoffs(PoamItem item) {
        List<FiledSignoff> signoffs = facts.signoffs(item);
        if (signoffs.isEmpty()) {
            body.paragraph("Nobody has signed for it.");
            return;
        }
        List<String> lines = new ArrayList<>();
        for (FiledSignoff signoff : signoffs) {
            CheckedSignoff checked = signoff.checked();
            String purpose = checked.statement() == null
                    ? ""
                    : checked.statement().purpose().label() + ", ";
            lines.add(purpose + facts.words(signoff) + "; " + checked.path()
                    + (signoff.holds() && !checked.reason().isEmpty()
                            ? " (the item has moved on since in nothing but its status)"
                            : ""));
        }
        body.bullets(lines);
    }

    private static String csv(AssessorFacts facts) {
        Sheet sheet = new Sheet(List.of(
                "item",
                "status",
                "type",
                "place",
                "state",
                "milestone",
                "sha256Stated",
                "sha256AtCommit",
                "comparison",
                "commitOfBytes",
                "commitDate"));
        for (ReportedItem reported : facts.items()) {
            for (EvidenceProof proof : facts.evidence(reported.item())) {
                Landing landed = proof.landed();
                sheet.row(List.of(
                        reported.item().id(),
                        reported.status(),
                        Cell.label(proof.evidence().type()),
                        proof.place(),
                        Cell.label(proof.evidence().state()),
                        Cell.text(proof.evidence().milestone()),
                        proof.stated(),
                        Cell.text(proof.sha256()),
                        proof.match().words(),
                        landed == null ? "" : landed.commit(),
                        landed == null ? "" : HistoryJson.time(landed.at())));
            }
        }
        return sheet.text();
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank() && !part.equals(Cell.NONE))
                .collect(Collectors.joining("; "));
    }
}
