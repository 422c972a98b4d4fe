package dev.poam.report.dashboard;

import dev.poam.report.dashboard.DashboardItem.DatedMilestone;
import dev.poam.rule.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Milestones by month: reached, late, and to come. */
final class MilestoneChart {

    private static final String ID = "milestones";
    private static final int MONTHS_BACK = 6;
    private static final int MONTHS = 12;

    /** Each milestone has a mark of its own as long as a month's marks have room above each other. */
    private static final int MOST_MARKS = 13;

    private static final double LEFT = 8;
    private static final double COLUMN = (Drawing.RIGHT - LEFT) / MONTHS;
    private static final double MARK = 5.5;
    private static final double HIGHEST_STEP = 19;

    private final LocalDate asOf;
    private final Map<YearMonth, List<DatedMilestone>> byMonth = new TreeMap<>();

    private MilestoneChart(List<DashboardItem> items, LocalDate asOf) {
        this.asOf = asOf;
        for (DashboardItem item : items) {
            for (DatedMilestone milestone : item.milestones()) {
                if (milestone.isDone() || milestone.isLate() || milestone.isToCome()) {
                    milestone
                            .day()
                            .ifPresent(day -> byMonth.computeIfAbsent(YearMonth.from(day), any -> new ArrayList<>())
                                    .add(milestone));
                }
            }
        }
        byMonth.values().forEach(list -> list.sort(Comparator.comparing(MilestoneChart::order)));
    }

    static Chart of(List<DashboardItem> items, LocalDate asOf) {
        return new MilestoneChart(items, asOf).chart();
    }

    private Chart chart() {
        String sentence = Wording.counted(count("done"), "milestone", "milestones") + " reached, " + count("late")
                + " late, " + count("to come") + " to come.";
        Svg svg = new Svg(ID, Drawing.WIDTH, Drawing.HEIGHT, "Milestones by month", sentence);
        YearMonth first = YearMonth.from(asOf).minusMonths(MONTHS_BACK);
        int most = 0;
        for (int i = 0; i < MONTHS; i++) {
            most = Math.max(most, of(first.plusMonths(i)).size());
        }
        for (int i = 0; i < MONTHS; i++) {
            draw(svg, first.plusMonths(i), LEFT + i * COLUMN, most);
        }
        svg.line(LEFT, Drawing.BOTTOM, Drawing.RIGHT, Drawing.BOTTOM, "axis");
        return new Chart(
                ID,
                "Milestones by month",
                sentence,
                svg.text(),
                List.of(
                        new Chart.Key("closed", "reached"),
                        new Chart.Key("late diamond", "late"),
                        new Chart.Key("hollow", "to come")),
                List.of("Month", "reached", "late", "to come"),
                byMonth.keySet().stream()
                        .map(month -> List.of(
                                month.toString(),
                                String.valueOf(count(month, "done")),
                                String.valueOf(count(month, "late")),
                                String.valueOf(count(month, "to come"))))
                        .toList());
    }

    private void draw(Svg svg, YearMonth month, double x, int most) {
        if (month.equals(YearMonth.from(asOf))) {
            svg.rect(x, Drawing.TOP - 14, COLUMN, Drawing.BOTTOM - Drawing.TOP + 14, "now");
        }
        String name = month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        svg.words(x + COLUMN / 2, Drawing.BOTTOM + 14, "middle", "tick", name);
        List<DatedMilestone> milestones = of(month);
        if (most <= MOST_MARKS) {
            double step = Math.min(HIGHEST_STEP, (Drawing.BOTTOM - Drawing.TOP) / Math.max(1, most));
            double y = Drawing.BOTTOM - step / 2 - 2;
            for (DatedMilestone milestone : milestones) {
                mark(svg, milestone, x + COLUMN / 2, y);
                y -= step;
            }
            return;
        }
        double y = Drawing.BOTTOM;
        for (String kind : List.of("done", "late", "to come")) {
            int number = count(month, kind);
            double height = (Drawing.BOTTOM - Drawing.TOP) * number / most;
            if (number > 0) {
                svg.rect(
                        x + 5,
                        y - height,
                        COLUMN - 10,
                        Math.max(1, height - 1),
                        css(kind),
                        month + ", " + kind + ": " + number);
            }
            y -= height;
        }
        if (!milestones.isEmpty()) {
            svg.words(x + COLUMN / 2, y - 4, "middle", "number", String.valueOf(milestones.size()));
        }
    }

    private static void mark(Svg svg, DatedMilestone milestone, double x, double y) {
        String hint = milestone.of().id() + ", " + milestone.name() + ": " + milestone.standing();
        if (milestone.isLate()) {
            svg.diamond(x, y, MARK + 1, css("late"), hint);
        } else {
            svg.circle(x, y, milestone.isDone() ? MARK : MARK - 0.8, css(kind(milestone)), hint);
        }
    }

    private static String css(String kind) {
        return switch (kind) {
            case "done" -> "bar closed";
            case "late" -> "bar late";
            default -> "bar hollow";
        };
    }

    private static String kind(DatedMilestone milestone) {
        return milestone.isDone() ? "done" : milestone.isLate() ? "late" : "to come";
    }

    private static String order(DatedMilestone milestone) {
        String kind = kind(milestone);
        return (kind.equals("done") ? "1" : kind.equals("late") ? "2" : "3")
                + milestone.day().orElseThrow()
                + milestone.of().id();
    }

    private List<DatedMilestone> of(YearMonth month) {
        return byMonth.getOrDefault(month, List.of());
    }

    private int count(YearMonth month, String kind) {
        return (int) of(month).stream()
                .filter(milestone -> kind(milestone).equals(kind))
                .count();
    }

    private int count(String kind) {
        return byMonth.keySet().stream().mapToInt(month -> count(month, kind)).sum();
    }
}
