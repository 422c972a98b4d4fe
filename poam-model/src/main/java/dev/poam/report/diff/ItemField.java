package dev.poam.report.diff;

import dev.poam.item.Cost;
import dev.poam.item.Deferral;
import dev.poam.item.Imported;
import dev.poam.item.Labelled;
import dev.poam.item.PoamItem;
import dev.poam.item.Remediation;
import dev.poam.item.Resources;
import dev.poam.item.RiskClass;
import dev.poam.item.Suppression;
import dev.poam.item.Ticket;
import dev.poam.item.Verification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value of an item as people read it. Status, target, milestones and evidence are not among them: what became of those is
 * told in their own words.
 */
record ItemField(String name, Topic topic, Reader<PoamItem> reader) {

    /** What a value speaks of. */
    enum Topic {
        RISK,
        FACT,
        /** Text of any length. */
        PROSE
    }

    /** Takes a value out of something; null when it has none. */
    interface Reader<T> {

        @Nullable
        Object read(T whole);
    }

    /** A part of an item; null when it has none. */
    interface Part<T> {

        @Nullable
        T of(PoamItem item);
    }

    private static final List<ItemField> ALL = List.of(
            fact("kind", PoamItem::kind),
            fact("title", PoamItem::title),
            fact("requirements", PoamItem::requirements),
            fact("owner", PoamItem::owner),
            risk("class", item -> item.riskClass().map(RiskClass::label).orElse(null)),
            risk("risk score", item -> item.risk().score().orElse(null)),
            risk("priority", PoamItem::priority),
            risk("risk.impact", item -> item.risk().impact()),
            risk("risk.cvss", item -> item.risk().cvss()),
            risk("risk.vector", item -> item.risk().vector()),
            fact("criterion", PoamItem::criterion),
            fact("source.type", item -> item.source().type()),
            fact("source.reference", item -> item.source().reference()),
            fact("source.identified", item -> item.source().identified()),
            prose("deficiency", PoamItem::deficiency),
            fact("assets", PoamItem::assets),
            prose("remediation.plan", in(PoamItem::remediation, Remediation::plan)),
            prose("remediation.rollback", in(PoamItem::remediation, Remediation::rollback)),
            fact("remediation.window", in(PoamItem::remediation, Remediation::window)),
            fact("remediation.approvals", in(PoamItem::remediation, Remediation::approvals)),
            prose("remediation.verify", in(PoamItem::remediation, Remediation::verify)),
            fact("resources.personHours", in(PoamItem::resources, Resources::personHours)),
            fact("resources.personDays", in(PoamItem::resources, Resources::personDays)),
            fact("resources.cost", in(PoamItem::resources, Resources::cost)),
            fact("resources.budget", in(PoamItem::resources, Resources::budget)),
            prose("rootCause", PoamItem::rootCause),
            prose("cuiImpact", PoamItem::cuiImpact),
            prose("interimMitigation", PoamItem::interimMitigation),
            fact("ssp", PoamItem::ssp),
            fact("tickets", PoamItem::tickets),
            fact("verification.by", in(PoamItem::verification, Verification::by)),
            fact("verification.on", in(PoamItem::verification, Verification::on)),
            prose("verification.method", in(PoamItem::verification, Verification::method)),
            prose("verification.result", in(PoamItem::verification, Verification::result)),
            fact("actualCompletion", PoamItem::actualCompletion),
            fact("deferral.acceptedBy", in(PoamItem::deferral, Deferral::acceptedBy)),
            fact("deferral.until", in(PoamItem::deferral, Deferral::until)),
            prose("deferral.rationale", in(PoamItem::deferral, Deferral::rationale)),
            fact("deferral.signoff", in(PoamItem::deferral, Deferral::signoff)),
            fact("imported.from", in(PoamItem::imported, Imported::from)),
            fact("imported.on", in(PoamItem::imported, Imported::on)),
            fact("imported.claims", in(PoamItem::imported, Imported::claims)),
            fact("suppress", PoamItem::suppressions),
            fact("related", PoamItem::related),
            fact("recurrenceOf", PoamItem::recurrenceOf),
            prose("notes", PoamItem::notes),
            fact("tags", PoamItem::tags));

    /** The values that two versions of an item do not share, in the order in which people write them. */
    static List<Change> changes(PoamItem before, PoamItem after) {
        List<Change> changes = new ArrayList<>();
        for (ItemField field : ALL) {
            ValueChange change = new ValueChange(field.name, field.value(before), field.value(after));
            if (!change.isLayoutOnly()) {
                changes.add(new Change(field.topic, change));
            }
        }
        return changes;
    }

    /** A value that is another one now, and what it speaks of. */
    record Change(Topic topic, ValueChange value) {}

    private String value(PoamItem item) {
        return text(reader.read(item));
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(ItemField::text).collect(Collectors.joining(", "));
        }
        if (value instanceof Labelled labelled) {
            return labelled.label();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Cost cost) {
            return cost.min().compareTo(cost.max()) == 0
                    ? text(cost.min())
                    : text(cost.min()) + " to " + text(cost.max());
        }
        if (value instanceof Ticket ticket) {
            return words(ticket.system(), ticket.key(), ticket.url());
        }
        if (value instanceof Suppression suppression) {
            return words(suppression.rule(), "until", suppression.until(), suppression.reason());
        }
        if (value instanceof Imported.Claim claim) {
            return words(claim.status(), claim.on());
        }
        return value.toString();
    }

    private static String words(@Nullable Object... parts) {
        return Stream.of(parts).filter(Objects::nonNull).map(ItemField::text).collect(Collectors.joining(" "));
    }

    private static ItemField fact(String name, Reader<PoamItem> reader) {
        return new ItemField(name, Topic.FACT, reader);
    }

    private static ItemField risk(String name, Reader<PoamItem> reader) {
        return new ItemField(name, Topic.RISK, reader);
    }

    private static ItemField prose(String name, Reader<PoamItem> reader) {
        return new ItemField(name, Topic.PROSE, reader);
    }

    private static <T> Reader<PoamItem> in(Part<T> part, Reader<T> reader) {
        return item -> {
            T whole = part.of(item);
            return whole == null ? null : reader.read(whole);
        };
    }
}
