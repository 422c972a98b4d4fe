package dev.poam.exchange.sheet.incoming;

import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.item.Remediation;
import dev.poam.item.Resources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a row says otherwise than the item that came from it.
 *
 * @param ours what the item says; empty when nothing
 */
record Difference(String field, String ours, String theirs) {

    private static final Map<String, Function<PoamItem, @Nullable Object>> FIELDS = fields();

    private static Map<String, Function<PoamItem, @Nullable Object>> fields() {
        Map<String, Function<PoamItem, @Nullable Object>> fields = new LinkedHashMap<>();
        fields.put("title", PoamItem::title);
        fields.put("status", PoamItem::status);
        fields.put("priority", PoamItem::priority);
        fields.put("owner", PoamItem::owner);
        fields.put("requirements", item -> String.join(", ", item.requirements()));
        fields.put(
                "source.type",
                item -> item.source().type() == null
                        ? null
                        : item.source().type().label());
        fields.put("source.reference", item -> item.source().reference());
        fields.put("source.identified", item -> item.source().identified());
        fields.put("deficiency", PoamItem::deficiency);
        fields.put("assets", item -> String.join(", ", item.assets()));
        fields.put(
                "risk.impact",
                item -> item.risk().impact() == null
                        ? null
                        : item.risk().impact().label());
        fields.put("risk.cvss", item -> item.risk().cvss());
        fields.put("risk.vector", item -> item.risk().vector());
        fields.put("targetCompletion", PoamItem::targetCompletion);
        fields.put("remediation.plan", item -> plan(item.remediation()));
        fields.put("milestones", item -> milestones(item.milestones()));
        fields.put("resources", item -> resources(item.resources()));
        fields.put("rootCause", PoamItem::rootCause);
        fields.put("cuiImpact", PoamItem::cuiImpact);
        fields.put("interimMitigation", PoamItem::interimMitigation);
        return fields;
    }

    /** What a row, read as an item, says otherwise; what it does not say is no difference. */
    static List<Difference> between(PoamItem item, PoamItem row) {
        List<Difference> differences = new ArrayList<>();
        FIELDS.forEach((field, value) -> {
            String ours = text(value.apply(item));
            String theirs = text(value.apply(row));
            if (!theirs.isEmpty() && !theirs.equals(ours)) {
                differences.add(new Difference(field, ours, theirs));
            }
        });
        return differences;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static @Nullable String plan(@Nullable Remediation remediation) {
        return remediation == null ? null : remediation.plan();
    }

    private static String milestones(List<Milestone> milestones) {
        return String.join(
                "; ",
                milestones.stream()
                        .map(each -> each.name() + " (" + each.target() + ")")
                        .toList());
    }

    private static @Nullable String resources(@Nullable Resources resources) {
        if (resources == null) {
            return null;
        }
        String hours = resources.totalHours() == null ? "" : resources.totalHours() + " hours ";
        return (hours
                        + (resources.cost() == null
                                ? ""
                                : "$" + resources.cost().min() + " to $"
                                        + resources.cost().max()))
                .strip();
    }
}
