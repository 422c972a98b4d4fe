package dev.poam.exchange.sheet;

import static dev.poam.exchange.sheet.Column.Form.DATE;
import static dev.poam.exchange.sheet.Column.Form.LINES;
import static dev.poam.exchange.sheet.Column.Form.NUMBER;
import static dev.poam.exchange.sheet.Column.Form.RECORDS;
import static dev.poam.exchange.sheet.Column.Form.TEXT;

import dev.poam.item.Criterion;
import dev.poam.item.Impact;
import dev.poam.item.Kind;
import dev.poam.item.Labelled;
import dev.poam.item.PoamItem;
import dev.poam.item.Priority;
import dev.poam.item.Remediation;
import dev.poam.item.SourceType;
import dev.poam.item.Status;
import dev.poam.item.Verification;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Our own columns: every field of an item, so that the same items can be read back from a sheet of them. */
public final class Columns {

    private static final List<Column> ALL = List.of(
            text("id", "ID", PoamItem::id),
            choice("kind", "Kind", Kind.values(), PoamItem::kind),
            text("title", "Title", PoamItem::title),
            choice("status", "Status", Status.values(), PoamItem::status),
            choice("priority", "Priority", Priority.values(), PoamItem::priority),
            text("owner", "Owner", PoamItem::owner),
            of("requirements", "Requirements", LINES, item -> orNull(item.requirements())),
            choice("criterion", "Criterion", Criterion.values(), PoamItem::criterion),
            choice(
                    "source.type",
                    "Source type",
                    SourceType.values(),
                    item -> item.source().type()),
            text("source.reference", "Source reference", item -> item.source().reference()),
            of("source.identified", "Identified on", DATE, item -> item.source().identified()),
            text("deficiency", "Deficiency", PoamItem::deficiency),
            of("assets", "Assets", LINES, item -> orNull(item.assets())),
            choice("risk.impact", "Impact", Impact.values(), item -> item.risk().impact()),
            of("risk.cvss", "CVSS score", NUMBER, item -> item.risk().cvss()),
            text("risk.vector", "CVSS vector", item -> item.risk().vector()),
            of("targetCompletion", "Target completion", DATE, PoamItem::targetCompletion),
            text("remediation.plan", "Remediation plan", ofPlan(Remediation::plan)),
            text("remediation.rollback", "Rollback", ofPlan(Remediation::rollback)),
            of("remediation.window", "Window hours", NUMBER, ofPlan(Remediation::window)),
            of("remediation.approvals", "Approvals", LINES, ofPlan(plan -> orNull(plan.approvals()))),
            text("remediation.verify", "Verify by", ofPlan(Remediation::verify)),
            of("milestones", "Milestones", RECORDS, item -> Records.milestones(item.milestones())),
            of(
                    "resources.personHours",
                    "Person hours",
                    NUMBER,
                    item -> item.resources() == null ? null : item.resources().personHours()),
            of(
                    "resources.personDays",
                    "Person days",
                    NUMBER,
                    item -> item.resources() == null ? null : item.resources().personDays()),
            of("resources.cost", "Cost USD", NUMBER, item -> Records.cost(item.resources())),
            of("resources.budget", "Budget", LINES, item -> Records.budget(item.resources())),
            text("rootCause", "Root cause", PoamItem::rootCause),
            text("cuiImpact", "CUI impact", PoamItem::cuiImpact),
            text("interimMitigation", "Interim mitigation", PoamItem::interimMitigation),
            text("ssp", "SSP", PoamItem::ssp),
            of("tickets", "Tickets", RECORDS, item -> Records.tickets(item.tickets())),
            of("evidence", "Evidence", RECORDS, item -> Records.evidence(item.evidence())),
            text("verification.by", "Verified by", ofTest(Verification::by)),
            of("verification.on", "Verified on", DATE, ofTest(Verification::on)),
            text("verification.method", "Verification method", ofTest(Verification::method)),
            text("verification.result", "Verification result", ofTest(Verification::result)),
            of("actualCompletion", "Actual completion", DATE, PoamItem::actualCompletion),
            text(
                    "deferral.rationale",
                    "Deferral rationale",
                    item -> item.deferral() == null ? null : item.deferral().rationale()),
            text(
                    "deferral.acceptedBy",
                    "Risk accepted by",
                    item -> item.deferral() == null ? null : item.deferral().acceptedBy()),
            of(
                    "deferral.until",
                    "Risk accepted until",
                    DATE,
                    item -> item.deferral() == null ? null : item.deferral().until()),
            text(
                    "deferral.signoff",
                    "Risk acceptance record",
                    item -> item.deferral() == null ? null : item.deferral().signoff()),
            text(
                    "imported.from",
                    "Imported from",
                    item -> item.imported() == null ? null : item.imported().from()),
            of(
                    "imported.on",
                    "Imported on",
                    DATE,
                    item -> item.imported() == null ? null : item.imported().on()),
            text(
                    "imported.id",
                    "Imported ID",
                    item -> item.imported() == null ? null : item.imported().id()),
            text(
                    "imported.sha256",
                    "Imported SHA-256",
                    item -> item.imported() == null ? null : item.imported().sha256()),
            of("imported.claims", "Claims", RECORDS, item -> Records.claims(item.imported())),
            of("suppress", "Suppressed rules", RECORDS, item -> Records.suppressions(item.suppressions())),
            of("related", "Related", LINES, item -> orNull(item.related())),
            text("recurrenceOf", "Recurrence of", PoamItem::recurrenceOf),
            text("notes", "Notes", PoamItem::notes),
            of("tags", "Tags", LINES, item -> orNull(item.tags())));

    private Columns() {}

    /** In the order of the fields of an item. */
    public static List<Column> all() {
        return ALL;
    }

    /** The column with this header; letter case and spaces around it do not matter. */
    public static Optional<Column> named(String header) {
        String wanted = header.strip().toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(column -> column.header().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    /** Whether this is the header of a column behind ours, which follows from the rest and is never read back. */
    public static boolean isLanded(String header) {
        return LandedColumn.all().stream().anyMatch(column -> column.header().equalsIgnoreCase(header.strip()));
    }

    private static Column of(
            String field, String header, Column.Form form, Function<PoamItem, @Nullable Object> value) {
        return new Column(field, header, form, List.of(), value);
    }

    private static Column text(String field, String header, Function<PoamItem, @Nullable Object> value) {
        return of(field, header, TEXT, value);
    }

    private static Column choice(
            String field, String header, Labelled[] choices, Function<PoamItem, @Nullable Labelled> value) {
        return new Column(
                field,
                header,
                TEXT,
                Arrays.stream(choices).map(Labelled::label).toList(),
                item -> Records.label(value.apply(item)));
    }

    private static Function<PoamItem, @Nullable Object> ofPlan(Function<Remediation, @Nullable Object> value) {
        return item -> item.remediation() == null ? null : value.apply(item.remediation());
    }

    private static Function<PoamItem, @Nullable Object> ofTest(Function<Verification, @Nullable Object> value) {
        return item -> item.verification() == null ? null : value.apply(item.verification());
    }

    private static @Nullable Object orNull(List<String> texts) {
        return texts.isEmpty() ? null : texts;
    }
}
