package dev.poam.report.dashboard;

import dev.poam.rule.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Open items over time, and how they would go down if each kept its date. */
final class BurnDownChart {

    private static final String ID = "burn-down";
    private static final int MONTHS_TOLD = 24;
    private static final LocalDate LATEST = LocalDate.of(9999, 1, 1);

    private final OpenItems open;
    private final LocalDate asOf;

    /** How many items are to be done by a day and after, as planned: from today on. */
    private final TreeMap<LocalDate, Integer> planned = new TreeMap<>();

    private final int late;
    private final int undated;

    private BurnDownChart(OpenItems open, List<DashboardItem> items, LocalDate asOf) {
        this.open = open;
        this.asOf = asOf;
        int left = 0;
        int overdue = 0;
        int without = 0;
        TreeMap<LocalDate, Integer> due = new TreeMap<>();
        for (DashboardItem item : items) {
            if (item.isOpen()) {
                left++;
                LocalDate target = item.target().filter(LATEST::isAfter).orElse(null);
                if (target == null) {
                    without++;
                } else if (target.isBefore(asOf)) {
                    overdue++;
                } else {
                    due.merge(target, 1, Integer::sum);
                }
            }
        }
        planned.put(asOf, left);
        for (Map.Entry<LocalDate, Integer> day : due.entrySet()) {
            left -= day.getValue();
            planned.put(day.getKey(), left);
        }
        this.late = overdue;
        this.undated = without;
    }

    static Chart of(OpenItems open, List<DashboardItem> items, LocalDate asOf) {
        return new BurnDownChart(open, items, asOf).chart();
    }

    private Chart chart() {
        LocalDate first =
                open.byDay().isEmpty() ? asOf.minusMonths(1) : open.byDay().firstKey();
        LocalDate last = planned.lastKey().isAfter(asOf) ? planned.lastKey() : asOf.plusDays(7);
        String sentence = sentence(first);
        Svg svg = new Svg(ID, Drawing.WIDTH, Drawing.HEIGHT, "Open items over time", sentence);
        TimeAxis days = new TimeAxis(first, last, Drawing.LEFT, Drawing.RIGHT);
        CountAxis count =
                CountAxis.upTo(Math.max(open.most(), planned.firstEntry().getValue()), Drawing.BOTTOM, Drawing.TOP);
        count.draw(svg, Drawing.LEFT, Drawing.RIGHT);
        days.draw(svg, Drawing.TOP, Drawing.BOTTOM);
        String line = steps(open.byDay(), days, count) + "H" + Svg.number(days.x(asOf));
        svg.path(line + "V" + Svg.number(count.y(0)) + "H" + Svg.number(days.x(first)) + "Z", "area");
        svg.path(line, "line");
        svg.path(steps(planned, days, count), "line planned");
        Drawing.today(svg, days, asOf);
        return new Chart(
                ID,
                "Open items over time",
                sentence,
                svg.text(),
                List.of(new Chart.Key("line", "open, as landed"), new Chart.Key("planned", "if each date is kept")),
                List.of("End of", "Open items"),
                rows(first));
    }

    private static String steps(Map<LocalDate, Integer> numbers, TimeAxis days, CountAxis count) {
        StringBuilder path = new StringBuilder();
        numbers.forEach((day, number) -> {
            if (path.isEmpty()) {
                path.append('M').append(Svg.number(days.x(day))).append(' ').append(Svg.number(count.y(number)));
            } else {
                path.append('H').append(Svg.number(days.x(day))).append('V').append(Svg.number(count.y(number)));
            }
        });
        return path.isEmpty() ? "M" + Svg.number(days.left()) + " " + Svg.number(count.y(0)) : path.toString();
    }

    private String sentence(LocalDate first) {
        LocalDate monthAgo = asOf.minusMonths(1);
        String change = monthAgo.isBefore(first) ? "" : ", against " + open.on(monthAgo) + " a month ago";
        StringBuilder sentence = new StringBuilder(
                        Wording.counted(planned.firstEntry().getValue(), "open item", "open items"))
                .append(" today")
                .append(change)
                .append(".");
        if (planned.size() > 1) {
            int left = planned.lastEntry().getValue();
            sentence.append(" If each date is kept, ")
                    .append(left == 0 ? "none" : String.valueOf(left))
                    .append(left == 1 ? " remains" : " remain")
                    .append(" on ")
                    .append(planned.lastKey());
            List<String> why = new ArrayList<>();
            if (late > 0) {
                why.add(late + " whose date has passed");
            }
            if (undated > 0) {
                why.add(undated + " without a date");
            }
            sentence.append(why.isEmpty() ? "." : ": " + String.join(" and ", why) + ".");
        }
        return sentence.toString();
    }

    private List<List<String>> rows(LocalDate first) {
        List<List<String>> rows = new ArrayList<>();
        YearMonth month = YearMonth.from(first);
        YearMonth earliest = YearMonth.from(asOf).minusMonths(MONTHS_TOLD);
        for (month = month.isBefore(earliest) ? earliest : month;
                month.atEndOfMonth().isBefore(asOf);
                month = month.plusMonths(1)) {
            rows.add(List.of(month.atEndOfMonth().toString(), String.valueOf(open.on(month.atEndOfMonth()))));
        }
        rows.add(List.of(asOf.toString(), String.valueOf(open.on(asOf))));
        planned.tailMap(asOf, false).forEach((day, left) -> rows.add(List.of(day + ", planned", String.valueOf(left))));
        return rows.size() > MONTHS_TOLD * 2 ? rows.subList(0, MONTHS_TOLD * 2) : rows;
    }
}
