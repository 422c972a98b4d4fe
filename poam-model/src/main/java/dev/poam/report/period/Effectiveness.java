package dev.poam.report.period;

import dev.poam.history.Slip;
import dev.poam.project.ReviewKind;
import dev.poam.project.ReviewPeriod;
import dev.poam.report.snapshot.Days;
import dev.poam.report.snapshot.Plan;
import dev.poam.report.snapshot.Step;
import dev.poam.report.snapshot.TrackedItem;
import dev.poam.report.text.Cell;
import dev.poam.report.text.MarkdownBody;
import dev.poam.report.text.MarkdownTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How well the programme does, in numbers for each quarter of a year and the year. */
final class Effectiveness {

    private final Plan plan;
    private final List<Days> columns = new ArrayList<>();
    private final List<String> header = new ArrayList<>(List.of("Measure"));

    /**
     * Quarters before the first item are left out.
     *
     * @param year its days until that of the report
     */
    Effectiveness(Plan plan, Days year) {
        this.plan = plan;
        LocalDate begin = plan.since(year).first();
        for (ReviewPeriod quarter = ReviewPeriod.of(ReviewKind.QUARTERLY, begin);
                !quarter.firstDay().isAfter(year.last());
                quarter = quarter.next()) {
            LocalDate end = quarter.lastDay();
            columns.add(new Days(quarter.firstDay(), end.isAfter(year.last()) ? year.last() : end));
            header.add(quarter.toString());
        }
        columns.add(year);
        header.add("Year");
    }

    void addTo(MarkdownBody body) {
        MarkdownTable table = new MarkdownTable(header.toArray(String[]::new));
        row(table, "Items closed", days -> String.valueOf(closed(days).size()));
        row(
                table,
                "of these, work finished by the first target date",
                days -> inTime(days, Effectiveness::firstTarget));
        row(table, "of these, work finished by the last target date", days -> inTime(days, Effectiveness::lastTarget));
        row(
                table,
                "Days from landing to Remediated, mean",
                days -> TimeToRemediate.of(plan, days).all().shownMean());
        row(
                table,
                "Target dates of items that slipped",
                days -> String.valueOf(slips(days).size()));
        row(table, "Days of such a slip, mean", days -> Spread.of(slips(days)).shownMean());
        row(table, "Finished work that had to be done again", this::doneAgain);
        row(
                table,
                "Items open at the end",
                days -> String.valueOf(plan.openOn(days.last()).size()));
        row(
                table,
                "Days that these have been in the plan, mean",
                days -> Aging.of(plan, days.last()).spread().shownMean());
        body.section("Programme effectiveness")
                .table(table)
                .paragraph("Work is finished when Remediated lands for good; what follows is to prove it. The first"
                        + " target date is the first that landed, the last one is that which the item has now. Closed"
                        + " items without a target date, or that came in with their work finished, are not in these"
                        + " shares. Work done again: how often an item went back, of how often work was said to be"
                        + " finished.");
    }

    private void row(MarkdownTable table, String name, Function<Days, String> value) {
        List<String> cells = new ArrayList<>(List.of(name));
        columns.forEach(days -> cells.add(value.apply(days)));
        table.row(cells);
    }

    /** Items whose last closing lies in these days. */
    private List<TrackedItem> closed(Days days) {
        return plan.items().stream()
                .filter(item -> item.closed().filter(days::contains).isPresent())
                .toList();
    }

    private String inTime(Days days, Function<TrackedItem, Optional<LocalDate>> target) {
        List<Boolean> judged = closed(days).stream()
                .flatMap(item -> item.done().stream()
                        .flatMap(done -> target.apply(item).map(due -> !done.isAfter(due)).stream()))
                .toList();
        long inTime = judged.stream().filter(Boolean::booleanValue).count();
        return share(inTime, judged.size());
    }

    private static Optional<LocalDate> firstTarget(TrackedItem item) {
        return Optional.ofNullable(item.landed().originalTarget());
    }

    private static Optional<LocalDate> lastTarget(TrackedItem item) {
        return Optional.ofNullable(item.item()).map(file -> file.targetCompletion());
    }

    private List<Long> slips(Days days) {
        return new Activity(plan, days)
                .slips().stream()
                        .map(Activity.Slipped::slip)
                        .filter(slip -> slip.milestone() == null)
                        .map(Slip::days)
                        .toList();
    }

    private String doneAgain(Days days) {
        Activity activity = new Activity(plan, days);
        return share(
                activity.changes(Step::isSetBack).size(),
                activity.changes(Step::isFinishing).size());
    }

    private static String share(long part, long whole) {
        return whole == 0
                ? Cell.NONE
                : part + " of " + whole + (part > whole ? "" : " (" + Share.of(part, whole) + ")");
    }
}
