package dev.poam.exchange.sheet;

import dev.poam.item.BudgetCategory;
import dev.poam.item.Cost;
import dev.poam.item.Evidence;
import dev.poam.item.Imported;
import dev.poam.item.Labelled;
import dev.poam.item.Milestone;
import dev.poam.item.Resources;
import dev.poam.item.Suppression;
import dev.poam.item.Ticket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of an item that are mappings or lists of such, by the names that items write. */
final class Records {

    private Records() {}

    static @Nullable Object milestones(List<Milestone> milestones) {
        return list(
                milestones,
                milestone -> new Fields()
                        .with("name", milestone.name())
                        .with("target", milestone.target())
                        .with("owner", milestone.owner())
                        .with("start", milestone.start())
                        .with("completed", milestone.completed()));
    }

    static @Nullable Object cost(@Nullable Resources resources) {
        Cost cost = resources == null ? null : resources.cost();
        if (cost == null || cost.min().compareTo(cost.max()) == 0) {
            return cost == null ? null : cost.min();
        }
        return new Fields().with("min", cost.min()).with("max", cost.max()).map();
    }

    static @Nullable Object budget(@Nullable Resources resources) {
        return resources == null || resources.budget().isEmpty()
                ? null
                : resources.budget().stream().map(BudgetCategory::label).toList();
    }

    static @Nullable Object tickets(List<Ticket> tickets) {
        return list(
                tickets,
                ticket -> new Fields()
                        .with("system", label(ticket.system()))
                        .with("key", ticket.key())
                        .with("url", ticket.url()));
    }

    static @Nullable Object evidence(List<Evidence> evidence) {
        return list(
                evidence,
                proof -> new Fields()
                        .with("type", label(proof.type()))
                        .with("path", proof.path())
                        .with("url", proof.url())
                        .with("location", proof.location())
                        .with("sha256", proof.sha256())
                        .with("state", label(proof.state()))
                        .with("milestone", proof.milestone())
                        .with("shows", proof.shows()));
    }

    static @Nullable Object claims(@Nullable Imported imported) {
        return imported == null
                ? null
                : list(
                        imported.claims(),
                        claim -> new Fields()
                                .with("status", label(claim.status()))
                                .with("on", claim.on()));
    }

    static @Nullable Object suppressions(List<Suppression> suppressions) {
        return list(
                suppressions,
                suppression -> new Fields()
                        .with("rule", suppression.rule())
                        .with("reason", suppression.reason())
                        .with("until", suppression.until()));
    }

    static @Nullable String label(@Nullable Labelled value) {
        return value == null ? null : value.label();
    }

    private static <T> @Nullable Object list(List<T> elements, Function<T, Fields> fields) {
        return elements.isEmpty()
                ? null
                : elements.stream().map(fields).map(Fields::map).toList();
    }

    /** A mapping in its order, without what is absent. */
    private static final class Fields {

        private final Map<String, Object> values = new LinkedHashMap<>();

        Fields with(String name, @Nullable Object value) {
            if (value != null) {
                values.put(name, value);
            }
            return this;
        }

        Map<String, Object> map() {
            return values;
        }
    }
}
