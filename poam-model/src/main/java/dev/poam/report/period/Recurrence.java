package dev.poam.report.period;

import dev.poam.catalog.Catalog;
import dev.poam.item.PoamItem;
import dev.poam.report.snapshot.Days;
import dev.poam.report.snapshot.Plan;
import dev.poam.report.snapshot.Step;
import dev.poam.report.snapshot.TrackedItem;
import dev.poam.report.text.Cell;
import dev.poam.report.text.MarkdownBody;
import dev.poam.report.text.MarkdownTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What comes back: the same cause, the same requirement, a former item, work that was not done after all. */
final class Recurrence {

    private final Plan plan;
    private final Days days;
    private final List<TrackedItem> alive;
    private final Set<String> aliveIds;

    Recurrence(Plan plan, Days days) {
        this.plan = plan;
        this.days = days;
        this.alive = plan.items().stream()
                .filter(item ->
                        item.isOpenOn(days.before()) || !item.steps(days).isEmpty())
                .toList();
        this.aliveIds = alive.stream().map(TrackedItem::id).collect(Collectors.toSet());
    }

    void addTo(MarkdownBody body) {
        body.section("Recurring causes")
                .paragraph(
                        "Of items that were open at some time in the period, and any earlier item that is like one of"
                                + " them.");
        body.subsection("Requirements of several items").table(requirements());
        body.subsection("The same root cause")
                .paragraph("Texts are the same when they differ in letter case, spaces and punctuation at most.")
                .table(causes());
        body.subsection("Recurrences of a former item").table(recurrences());
        body.subsection("Work that had to be done again")
                .paragraph("Items that went back from Remediated or further.")
                .table(MoveTable.of(new Activity(plan, days).changes(Step::isSetBack)));
    }

    private MarkdownTable requirements() {
        Map<String, List<TrackedItem>> byRequirement = new LinkedHashMap<>();
        Catalog.load().requirements().forEach(one -> byRequirement.put(one.id(), new ArrayList<>()));
        for (TrackedItem item : plan.items()) {
            Trends.requirementsOf(item)
                    .forEach(id -> byRequirement
                            .computeIfAbsent(id, any -> new ArrayList<>())
                            .add(item));
        }
        MarkdownTable table = new MarkdownTable("Requirement", "Title", "Items", "Which");
        byRequirement.forEach((id, items) -> {
            if (isRepeated(items)) {
                Catalog.load()
                        .requirement(id)
                        .ifPresent(found -> table.row(
                                found.practice(), found.title(), String.valueOf(items.size()), Trends.ids(items)));
            }
        });
        return table;
    }

    private MarkdownTable causes() {
        Map<String, List<TrackedItem>> byCause = new TreeMap<>();
        for (TrackedItem item : plan.items()) {
            String cause = folded(item.item() == null ? null : item.item().rootCause());
            if (!cause.isEmpty()) {
                byCause.computeIfAbsent(cause, any -> new ArrayList<>()).add(item);
            }
        }
        MarkdownTable table = new MarkdownTable("Root cause", "Items", "Which");
        byCause.values().stream()
                .filter(this::isRepeated)
                .forEach(items -> table.row(
                        Cell.text(
                                items.get(0).item() == null
                                        ? null
                                        : items.get(0).item().rootCause()),
                        String.valueOf(items.size()),
                        Trends.ids(items)));
        return table;
    }

    private boolean isRepeated(List<TrackedItem> items) {
        return items.size() > 1 && items.stream().anyMatch(item -> aliveIds.contains(item.id()));
    }

    private static String folded(@Nullable String cause) {
        return cause == null
                ? ""
                : cause.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
    }

    private MarkdownTable recurrences() {
        MarkdownTable table = new MarkdownTable("Item", "Title", "Came in", "Recurrence of");
        for (TrackedItem item : alive) {
            PoamItem file = item.item();
            if (file != null && file.recurrenceOf() != null) {
                table.row(item.id(), Cell.text(item.title()), item.added().toString(), file.recurrenceOf());
            }
        }
        return table;
    }
}
