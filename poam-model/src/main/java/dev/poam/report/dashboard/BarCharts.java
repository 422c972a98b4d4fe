package dev.poam.report.dashboard;

import dev.poam.item.RiskClass;
import dev.poam.item.Status;
import dev.poam.report.dashboard.Drawing.Bar;
import dev.poam.report.dashboard.Drawing.Piece;
import dev.poam.report.period.Aging;
import dev.poam.report.snapshot.Plan;
import dev.poam.report.snapshot.TrackedItem;
import dev.poam.rule.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The charts that count items by what they are. */
final class BarCharts {

    private static final double WIDE = 104;
    private static final double NARROW = 40;

    private BarCharts() {}

    /** Items by family of their requirements, and how far they are. */
    static Chart families(List<DashboardItem> items) {
        Map<String, List<DashboardItem>> byFamily = new TreeMap<>();
        for (DashboardItem item : items) {
            List<String> families = item.families().isEmpty() ? List.of("none") : item.families();
            families.forEach(family ->
                    byFamily.computeIfAbsent(family, any -> new ArrayList<>()).add(item));
        }
        List<Bar> bars = new ArrayList<>();
        byFamily.forEach((family, ofIt) -> bars.add(new Bar(
                family,
                List.of(
                        new Piece(count(ofIt, item -> is(item, Status.OPEN)), "bar open", "open"),
                        new Piece(count(ofIt, item -> is(item, Status.IN_PROGRESS)), "bar progress", "in progress"),
                        new Piece(count(ofIt, BarCharts::isDone), "bar done", "remediated or verified"),
                        new Piece(count(ofIt, item -> !item.isOpen()), "bar closed", "closed")))));
        String most = bars.stream()
                .max(Comparator.comparingInt(BarCharts::open))
                .filter(bar -> open(bar) > 0)
                .map(bar -> "Most open items are of " + bar.name() + ": " + open(bar) + " of " + bar.sum() + ".")
                .orElse("No family has an open item.");
        return chart("families", "Status by requirement family", most, bars, NARROW, "Family", true);
    }

    private static boolean is(DashboardItem item, Status status) {
        return item.item().status() == status || (item.item().status() == null && status == Status.OPEN);
    }

    private static boolean isDone(DashboardItem item) {
        return is(item, Status.REMEDIATED) || is(item, Status.VERIFIED);
    }

    private static int open(Bar bar) {
        return bar.sum() - bar.pieces().get(bar.pieces().size() - 1).number();
    }

    /** Open items by the time since they came into the plan. */
    static Chart ages(Plan plan) {
        Aging aging = Aging.of(plan, plan.asOf());
        List<Bar> bars = Arrays.stream(Aging.Band.values())
                .map(band -> inTimeAndLate(band, aging.in(band), plan.asOf()))
                .toList();
        String oldest = aging.items().stream()
                .max(Comparator.comparing(Aging.Aged::days))
                .map(aged -> "The oldest open item, " + aged.item().id() + ", came into the plan "
                        + Wording.days(aged.days()) + " ago.")
                .orElse("No item is open.");
        return chart("ages", "Age of open items", oldest, bars, WIDE, "In the plan for", false);
    }

    private static Bar inTimeAndLate(Aging.Band band, List<TrackedItem> items, LocalDate asOf) {
        int late = (int) items.stream()
                .flatMap(item -> Optional.ofNullable(item.item()).stream())
                .filter(item -> item.isLate(asOf))
                .count();
        return inTimeAndLate(band.label(), items.size() - late, late);
    }

    /** Open items by how soon they have to be dealt with. */
    static Chart risks(List<DashboardItem> items) {
        List<DashboardItem> open = items.stream().filter(DashboardItem::isOpen).toList();
        List<Bar> bars = new ArrayList<>();
        for (RiskClass risk : RiskClass.values()) {
            bars.add(inTimeAndLate(
                    risk.label(),
                    open.stream()
                            .filter(item -> item.riskClass().equals(risk.label()))
                            .toList()));
        }
        List<DashboardItem> unknown =
                open.stream().filter(item -> item.riskClass().isEmpty()).toList();
        if (!unknown.isEmpty()) {
            bars.add(inTimeAndLate("not told", unknown));
        }
        Bar gravest = bars.get(0);
        String sentence = gravest.sum() == 0
                ? "No open item has to be dealt with immediately."
                : Wording.counted(gravest.sum(), "open item", "open items") + " to be dealt with immediately, "
                        + gravest.pieces().get(1).number() + " of them late.";
        return chart("risks", "Open items by risk", sentence, bars, WIDE, "Risk class", false);
    }

    private static Bar inTimeAndLate(String name, List<DashboardItem> items) {
        int late = count(items, DashboardItem::isLate);
        return inTimeAndLate(name, items.size() - late, late);
    }

    private static Bar inTimeAndLate(String name, int inTime, int late) {
        return new Bar(
                name, List.of(new Piece(inTime, "bar progress", "in time"), new Piece(late, "bar late", "late")));
    }

    private static int count(List<DashboardItem> items, Predicate<DashboardItem> wanted) {
        return (int) items.stream().filter(wanted).count();
    }

    private static Chart chart(
            String id, String title, String sentence, List<Bar> bars, double left, String first, boolean statuses) {
        Svg svg = new Svg(id, Drawing.WIDTH, Drawing.height(bars.size()), title, sentence);
        Drawing.bars(svg, bars, left);
        List<Chart.Key> keys = statuses
                ? List.of(
                        new Chart.Key("open", "open"),
                        new Chart.Key("progress", "in progress"),
                        new Chart.Key("done", "remediated or verified"),
                        new Chart.Key("closed", "closed"))
                : List.of(new Chart.Key("progress", "in time"), new Chart.Key("late", "late"));
        List<String> header = Stream.concat(Stream.of(first), keys.stream().map(Chart.Key::label))
                .toList();
        List<List<String>> rows = bars.stream()
                .map(bar -> Stream.concat(
                                Stream.of(bar.name()),
                                bar.pieces().stream().map(piece -> String.valueOf(piece.number())))
                        .toList())
                .toList();
        return new Chart(id, title, sentence, svg.text(), keys, header, rows);
    }
}
