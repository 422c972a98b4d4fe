package dev.poam.report.period;

import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.project.People;
import dev.poam.report.page.DocumentControl;
import dev.poam.report.page.Report;
import dev.poam.report.snapshot.Days;
import dev.poam.report.snapshot.Plan;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.report.text.Cell;
import dev.poam.report.text.MarkdownBody;
import dev.poam.report.text.MarkdownTable;
import dev.poam.report.text.Sheet;
import dev.poam.rule.Wording;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is still to be done, the greatest risk first, and who has how much of it. */
public final class BacklogReport {

    private static final List<String> COLUMNS = List.of(
            "Item", "Title", "Class", "Score", "Status", "Owner", "Target date", "Days left", "Next milestone", "Due");

    private final Snapshot snapshot;
    private final Plan plan;
    private final List<PoamItem> open;
    private final People people;

    private BacklogReport(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.plan = Plan.of(snapshot.audit());
        this.open = plan.openFiles().stream().sorted(Backlog.BY_RISK).toList();
        this.people = snapshot.project().people();
    }

    public static Report of(Snapshot snapshot) {
        return new BacklogReport(snapshot).report();
    }

    private Report report() {
        MarkdownTable table = new MarkdownTable(COLUMNS.toArray(String[]::new));
        Sheet sheet = new Sheet(COLUMNS);
        open.forEach(item -> {
            table.row(cells(item));
            sheet.row(cells(item));
        });
        MarkdownBody body = new MarkdownBody()
                .paragraph(summary())
                .section("Open items by risk")
                .table(table)
                .section("By owner")
                .table(byOwner());
        return new Report("backlog", DocumentControl.of("Backlog", snapshot), body.text(), sheet.text());
    }

    private String summary() {
        LocalDate asOf = plan.asOf();
        long late = open.stream().filter(item -> item.isLate(asOf)).count();
        long deferred = open.stream().filter(item -> item.isDeferred(asOf)).count();
        if (open.isEmpty()) {
            return "On " + asOf + ", no item is open.";
        }
        return "On " + asOf + ", " + Wording.counted(open.size(), "item is", "items are") + " open; "
                + (late == 0 ? "none" : late) + " of them " + (late > 1 ? "are" : "is")
                + " past the target date, and for "
                + (deferred == 0 ? "none" : deferred) + " the risk is accepted for now. The class comes first, then the"
                + " risk score, then the target date; without a CVSS score the class follows the priority.";
    }

    private List<String> cells(PoamItem item) {
        Optional<Milestone> next = item.nextMilestone();
        return List.of(
                item.id(),
                Cell.text(item.title()),
                Cell.riskClass(item),
                Cell.score(item),
                Cell.label(item.status()),
                Cell.owner(item.owner(), people),
                Cell.date(item.targetCompletion()),
                daysLeft(item),
                next.map(Milestone::name).orElse(Cell.NONE),
                Cell.date(next.map(Milestone::target).orElse(null)));
    }

    private String daysLeft(PoamItem item) {
        LocalDate target = item.targetCompletion();
        return target == null ? Cell.NONE : String.valueOf(Days.between(plan.asOf(), target));
    }

    private MarkdownTable byOwner() {
        Map<String, List<PoamItem>> byOwner = new TreeMap<>();
        open.forEach(item -> byOwner.merge(
                Cell.owner(item.owner(), people),
                List.of(item),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
        MarkdownTable table = new MarkdownTable("Owner", "Open items", "Late", "Next target date", "Items");
        byOwner.forEach((owner, items) -> table.row(
                owner,
                String.valueOf(items.size()),
                String.valueOf(
                        items.stream().filter(item -> item.isLate(plan.asOf())).count()),
                items.stream()
                        .flatMap(item -> Optional.ofNullable(item.targetCompletion()).stream())
                        .min(Comparator.naturalOrder())
                        .map(LocalDate::toString)
                        .orElse(Cell.NONE),
                String.join(", ", items.stream().map(PoamItem::id).toList())));
        return table;
    }
}
