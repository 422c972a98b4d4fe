package dev.poam.report.period;

import dev.poam.catalog.Catalog;
import dev.poam.catalog.Requirement;
import dev.poam.catalog.RequirementRef;
import dev.poam.item.PoamItem;
import dev.poam.item.Priority;
import dev.poam.report.snapshot.Days;
import dev.poam.report.snapshot.Plan;
import dev.poam.report.snapshot.Step;
import dev.poam.report.snapshot.TrackedItem;
import dev.poam.report.text.Cell;
import dev.poam.report.text.MarkdownBody;
import dev.poam.report.text.MarkdownTable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How a plan moved over some months: how much came in and was closed, how long work took, how old open items are. */
final class Trends {

    private static final String NO_FAMILY = "no requirement that is known";

    private final Plan plan;
    private final Days days;

    Trends(Plan plan, Days days) {
        this.plan = plan;
        this.days = days;
    }

    void flow(MarkdownBody body) {
        MarkdownTable table = new MarkdownTable(
                "Month", "Open before", "New", "Back", "Closed", "Removed", "Open at its end", "Closed in all");
        Flow.of(plan, plan.since(days))
                .forEach(month -> table.row(
                        Period.name(month.month()),
                        String.valueOf(month.openBefore()),
                        String.valueOf(month.added()),
                        String.valueOf(month.back()),
                        String.valueOf(month.closed()),
                        String.valueOf(month.removed()),
                        String.valueOf(month.openAtEnd()),
                        String.valueOf(month.closedAtEnd())));
        body.section("Flow of items")
                .paragraph("Open before, plus new and back, less closed and removed, is open at the end. Back are items"
                        + " that were closed or removed and are to be done again.")
                .table(table);
    }

    void timeToRemediate(MarkdownBody body) {
        TimeToRemediate times = TimeToRemediate.of(plan, days);
        body.section("Time to remediate").paragraph(times.sentence() + " " + TimeToRemediate.MEANING);
        if (times.items().isEmpty()) {
            return;
        }
        MarkdownTable byPriority = new MarkdownTable("Priority", "Items", "Mean days", "Median days");
        for (Priority priority : Priority.values()) {
            addRow(byPriority, priority.label(), times.of(item -> hasPriority(item, priority)));
        }
        Spread unknown = times.of(item -> item.item() == null || item.item().priority() == null);
        if (unknown.count() > 0) {
            addRow(byPriority, "none", unknown);
        }
        addRow(byPriority, "all", times.all());
        body.table(byPriority);
    }

    private static boolean hasPriority(TrackedItem item, Priority priority) {
        return item.item() != null && item.item().priority() == priority;
    }

    private static void addRow(MarkdownTable table, String name, Spread spread) {
        table.row(name, String.valueOf(spread.count()), spread.shownMean(), spread.shownMedian());
    }

    void families(MarkdownBody body) {
        TimeToRemediate times = TimeToRemediate.of(plan, days);
        MarkdownTable table = new MarkdownTable(
                "Family", "Open before", "New", "Closed", "Open at the end", "Work finished", "Mean days");
        for (String family : families()) {
            List<TrackedItem> items = plan.items().stream()
                    .filter(item -> familiesOf(item).contains(family))
                    .toList();
            Spread spread = times.of(items::contains);
            String[] cells = {
                family,
                count(items, item -> item.isOpenOn(days.before())),
                steps(items, Step::isAdding),
                steps(items, Step::isClosing),
                count(items, item -> item.isOpenOn(days.last())),
                String.valueOf(spread.count()),
                spread.shownMean()
            };
            if (!(cells[1] + cells[2] + cells[3] + cells[4] + cells[5]).equals("00000")) {
                table.row(cells);
            }
        }
        body.section("By family")
                .paragraph("An item with requirements of several families counts in each; a family without an item in"
                        + " the period is left out.")
                .table(table);
    }

    private String count(List<TrackedItem> items, Predicate<TrackedItem> wanted) {
        return String.valueOf(items.stream().filter(wanted).count());
    }

    private String steps(List<TrackedItem> items, Predicate<Step> wanted) {
        return String.valueOf(items.stream()
                .flatMap(item -> item.steps(days).stream())
                .filter(wanted)
                .count());
    }

    /** In the order of the publication. */
    private static Set<String> families() {
        Set<String> families = Catalog.load().requirements().stream()
                .map(Requirement::family)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        families.add(NO_FAMILY);
        return families;
    }

    private static Set<String> familiesOf(TrackedItem item) {
        Set<String> families = requirementsOf(item).stream()
                .flatMap(id -> Catalog.load().requirement(id).stream())
                .map(Requirement::family)
                .collect(Collectors.toSet());
        return families.isEmpty() ? Set.of(NO_FAMILY) : families;
    }

    /** The numbers of the requirements that an item names, each once. */
    static List<String> requirementsOf(TrackedItem item) {
        PoamItem file = item.item();
        return file == null
                ? List.of()
                : file.requirements().stream()
                        .flatMap(written -> Catalog.load().resolve(written).stream())
                        .map(RequirementRef::requirement)
                        .map(Requirement::id)
                        .distinct()
                        .toList();
    }

    void aging(MarkdownBody body) {
        Aging aging = Aging.of(plan, days.last());
        body.section("Age of open items");
        if (aging.items().isEmpty()) {
            body.paragraph("No item is open.");
            return;
        }
        Spread spread = aging.spread();
        MarkdownTable table = new MarkdownTable("In the plan for", "Items", "Which");
        for (Aging.Band band : Aging.Band.values()) {
            List<TrackedItem> items = aging.in(band);
            table.row(band.label(), String.valueOf(items.size()), ids(items));
        }
        body.paragraph("Days since the item landed: a mean of " + spread.shownMean() + ", a median of "
                        + spread.shownMedian() + ".")
                .table(table);
    }

    static String ids(List<TrackedItem> items) {
        return items.isEmpty() ? Cell.NONE : items.stream().map(TrackedItem::id).collect(Collectors.joining(", "));
    }
}
