package dev.poam.report.period;

import dev.poam.history.Landing;
import dev.poam.item.Deferral;
import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.project.People;
import dev.poam.report.snapshot.Days;
import dev.poam.report.snapshot.Plan;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.report.snapshot.TrackedItem;
import dev.poam.report.text.Cell;
import dev.poam.report.text.MarkdownBody;
import dev.poam.report.text.MarkdownTable;
import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
import dev.poam.rule.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts that the reports of a month, a quarter and a year share. */
final class PeriodSections {

    private static final int TOP = 5;
    private static final int NOTICE_DAYS = 60;

    private final Snapshot snapshot;
    private final Plan plan;
    private final Period period;
    private final Activity activity;
    private final Delinquent delinquent;
    private final People people;

    PeriodSections(Snapshot snapshot, Plan plan, Period period) {
        this.snapshot = snapshot;
        this.plan = plan;
        this.period = period;
        this.activity = new Activity(plan, period.days());
        this.delinquent = Delinquent.of(plan.files(), plan.asOf());
        this.people = snapshot.project().people();
    }

    void completion(MarkdownBody body) {
        long all = plan.items().size();
        long closed = plan.closedOn(plan.asOf()).size();
        List<Milestone> milestones = plan.files().stream()
                .flatMap(item -> item.milestones().stream())
                .toList();
        long reached = milestones.stream()
                .filter(milestone -> milestone.completed() != null)
                .count();
        body.section("Completion")
                .table(new MarkdownTable("What", "Done", "Of", "Percent")
                        .row("Items closed", String.valueOf(closed), String.valueOf(all), Share.of(closed, all))
                        .row(
                                "Milestones reached",
                                String.valueOf(reached),
                                String.valueOf(milestones.size()),
                                Share.of(reached, milestones.size())))
                .paragraph("Items are counted among all that were ever in the plan, milestones among those of the items"
                        + " that are in it today; a milestone is reached when its item gives the day.");
        MarkdownTable statuses = new MarkdownTable("Status", "Items");
        for (Status status : Status.values()) {
            statuses.row(
                    status.label(),
                    String.valueOf(plan.items().stream()
                            .filter(item -> item.statusOn(plan.asOf())
                                    .filter(status.label()::equals)
                                    .isPresent())
                            .count()));
        }
        long unknown = plan.openOn(plan.asOf()).stream()
                .filter(item ->
                        item.statusOn(plan.asOf()).flatMap(Status::parse).isEmpty())
                .count();
        if (unknown > 0) {
            statuses.row("none that can be read", String.valueOf(unknown));
        }
        body.table(statuses);
    }

    void late(MarkdownBody body) {
        MarkdownTable items = new MarkdownTable("Item", "Title", "Status", "Owner", "Target date", "Days late");
        delinquent
                .items()
                .forEach(late -> items.row(
                        late.item().id(),
                        Cell.text(late.item().title()),
                        Cell.label(late.item().status()),
                        Cell.owner(late.item().owner(), people),
                        late.target().toString(),
                        String.valueOf(late.days())));
        MarkdownTable milestones = new MarkdownTable("Item", "Milestone", "Owner", "Target date", "Days late");
        delinquent
                .milestones()
                .forEach(late -> milestones.row(
                        late.item().id(),
                        Cell.text(late.milestone().name()),
                        Cell.owner(ownerOf(late.milestone(), late.item()), people),
                        late.target().toString(),
                        String.valueOf(late.days())));
        body.section("Late items")
                .paragraph("Not yet Remediated after the target date, and nobody has accepted the risk for now.")
                .table(items)
                .section("Late milestones")
                .paragraph("Not reached after their target date, of items that are open and not deferred.")
                .table(milestones);
    }

    private static @Nullable String ownerOf(Milestone milestone, PoamItem item) {
        return milestone.owner() == null ? item.owner() : milestone.owner();
    }

    void topRisks(MarkdownBody body) {
        List<PoamItem> open = plan.openFiles();
        MarkdownTable table = new MarkdownTable("Item", "Title", "Class", "Score", "Status", "Owner", "Target date");
        open.stream()
                .sorted(Backlog.BY_RISK)
                .limit(TOP)
                .forEach(item -> table.row(
                        item.id(),
                        Cell.text(item.title()),
                        Cell.riskClass(item),
                        Cell.score(item),
                        Cell.label(item.status()),
                        Cell.owner(item.owner(), people),
                        Cell.date(item.targetCompletion())));
        body.section("Highest risks");
        if (open.size() > TOP) {
            body.paragraph("The first " + TOP + " of " + open.size()
                    + " open items. The class comes first, then the score; without a"
                    + " CVSS score the class follows the priority.");
        }
        body.table(table);
    }

    /** What landed in the period, and what did not. */
    void landed(MarkdownBody body) {
        body.section("Status changes").table(MoveTable.of(activity.moves()));
        arrivals(body);
        slips(body);
        stale(body);
        deferrals(body);
    }

    private void arrivals(MarkdownBody body) {
        body.section("New items").table(changes(activity.added()));
        optional(body, "New items that were Closed already", activity.addedClosed());
        body.section("Closed items").table(changes(activity.closed()));
        optional(body, "Items to be done again", activity.back());
        optional(body, "Removed items", activity.removed());
    }

    private void optional(MarkdownBody body, String heading, List<Activity.Change> changes) {
        if (!changes.isEmpty()) {
            body.section(heading).table(changes(changes));
        }
    }

    private MarkdownTable changes(List<Activity.Change> changes) {
        MarkdownTable table = new MarkdownTable("Date", "Item", "Title", "Owner", "By", "Commit");
        changes.forEach(change -> {
            PoamItem item = change.item().item();
            table.row(
                    change.step().day().toString(),
                    change.item().id(),
                    Cell.text(change.item().title()),
                    Cell.owner(item == null ? null : item.owner(), people),
                    change.step().transition().landing().by().name(),
                    change.step().transition().landing().shortCommit());
        });
        return table;
    }

    void slips(MarkdownBody body) {
        MarkdownTable table = new MarkdownTable("Item", "What", "From", "To", "Days", "By", "Commit");
        activity.slips()
                .forEach(slipped -> table.row(
                        slipped.item().id(),
                        what(slipped),
                        slipped.slip().from().toString(),
                        slipped.slip().to().toString(),
                        String.valueOf(slipped.slip().days()),
                        slipped.slip().landing().by().name(),
                        slipped.slip().landing().shortCommit()));
        body.section("Slips")
                .paragraph("Target dates that moved to a later day.")
                .table(table);
    }

    private static String what(Activity.Slipped slipped) {
        String milestone = slipped.slip().milestone();
        if (milestone != null) {
            return "milestone " + milestone;
        }
        return "target date"
                + (slipped.milestonesWithIt() == 0
                        ? ""
                        : ", with " + Wording.counted(slipped.milestonesWithIt(), "milestone", "milestones"));
    }

    /** How score and status went in the period. */
    void score(MarkdownBody body) {
        MarkdownTable table = new MarkdownTable("Date", "Score and status", "Assessment", "By", "Commit");
        snapshot.trajectory().stream()
                .filter(point -> period.days().contains(point.on()))
                .forEach(point -> {
                    Landing landing = point.landing();
                    table.row(
                            point.on().toString(),
                            ScoreSentence.standing(point.decision()),
                            point.decision().assessment().id(),
                            landing == null ? "the calendar" : landing.by().name(),
                            landing == null ? Cell.NONE : landing.shortCommit());
                });
        body.section("Changes of the CMMC score and status")
                .paragraph("As the assessments and items say that had landed by then.")
                .table(table);
    }

    /** What the rules find, by rule. */
    void findings(MarkdownBody body) {
        Map<Severity, Map<String, Long>> counts = snapshot.audit().findings().stream()
                .collect(Collectors.groupingBy(
                        Finding::severity,
                        TreeMap::new,
                        Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting())));
        MarkdownTable table = new MarkdownTable("Severity", "Rule", "Findings");
        counts.forEach((severity, rules) ->
                rules.forEach((rule, count) -> table.row(severity.label(), rule, String.valueOf(count))));
        body.section("Findings")
                .paragraph(
                        "What the rules find in the commit of this report; mvn poam:explain -Dpoam.rule=... tells what a"
                                + " rule is about.")
                .table(table);
    }

    private void stale(MarkdownBody body) {
        int interval = snapshot.project().settings().reviewEveryDays();
        MarkdownTable table = new MarkdownTable("Item", "Title", "Owner", "Last change", "Days ago");
        for (TrackedItem item : plan.openOn(plan.asOf())) {
            LocalDate last = item.landed().lastUpdated().toLocalDate();
            long days = Days.between(last, plan.asOf());
            if (days > interval) {
                PoamItem file = item.item();
                table.row(
                        item.id(),
                        Cell.text(item.title()),
                        Cell.owner(file == null ? null : file.owner(), people),
                        last.toString(),
                        String.valueOf(days));
            }
        }
        body.section("Stale items")
                .paragraph("Open items of which nothing has landed for more than " + Wording.days(interval) + ".")
                .table(table);
    }

    void deferrals(MarkdownBody body) {
        MarkdownTable table = new MarkdownTable("Item", "Title", "Accepted by", "Until", "Days left");
        plan.openFiles().stream()
                .filter(item -> !item.isAtLeast(Status.REMEDIATED))
                .forEach(item -> {
                    Deferral deferral = item.deferral();
                    LocalDate until = deferral == null ? null : deferral.until();
                    if (deferral == null || until == null) {
                        return;
                    }
                    long left = Days.between(plan.asOf(), until);
                    if (left <= NOTICE_DAYS) {
                        table.row(
                                item.id(),
                                Cell.text(item.title()),
                                Cell.owner(deferral.acceptedBy(), people),
                                until.toString(),
                                left < 0 ? "ended " + Wording.days(-left) + " ago" : String.valueOf(left));
                    }
                });
        body.section("Deferrals that end")
                .paragraph("Deferrals of work that is not done, which end within " + Wording.days(NOTICE_DAYS)
                        + " or have ended.")
                .table(table);
    }

    /** What is due from the day of the report to the end of the period after it. */
    void due(MarkdownBody body) {
        LocalDate until = period.calendar().next().lastDay();
        Days ahead = new Days(plan.asOf(), until);
        record Due(LocalDate date, PoamItem item, String what, String owner) {}
        List<Due> dates = new ArrayList<>();
        for (PoamItem item : plan.openFiles()) {
            if (item.isDeferred(plan.asOf())) {
                continue;
            }
            LocalDate target = item.targetCompletion();
            if (target != null && ahead.contains(target) && !item.isAtLeast(Status.REMEDIATED)) {
                dates.add(new Due(target, item, "the item", Cell.owner(item.owner(), people)));
            }
            for (Milestone milestone : item.milestones()) {
                LocalDate day = milestone.target();
                if (day != null && milestone.completed() == null && ahead.contains(day)) {
                    dates.add(new Due(
                            day, item, Cell.text(milestone.name()), Cell.owner(ownerOf(milestone, item), people)));
                }
            }
        }
        dates.sort(
                Comparator.comparing(Due::date).thenComparing(due -> due.item().id()));
        MarkdownTable table = new MarkdownTable("Date", "Item", "Title", "What is due", "Owner");
        dates.forEach(due -> table.row(
                due.date().toString(), due.item().id(), Cell.text(due.item().title()), due.what(), due.owner()));
        body.section("Due until " + until).table(table);
    }
}
