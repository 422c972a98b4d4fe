package dev.poam.report.period;

import dev.poam.report.snapshot.Days;
import dev.poam.report.snapshot.Plan;
import dev.poam.report.snapshot.Step;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** How many items were open, came in and were closed, month by month. */
final class Flow {

    /**
     * One month. What was open, plus new and back, less closed and removed, is what is open at the end.
     *
     * @param days those of the month that are counted
     * @param back items that were Closed, or removed, and are to be done again
     * @param removed items that left the plan before they were Closed
     * @param openAtEnd at the end of the last of the days
     * @param closedAtEnd all that are Closed then, whenever that was
     */
    record Month(
            YearMonth month,
            Days days,
            long openBefore,
            long added,
            long back,
            long closed,
            long removed,
            long openAtEnd,
            long closedAtEnd) {}

    private Flow() {}

    /** The months that the days lie in, oldest first; the first and the last may be counted in part. */
    static List<Month> of(Plan plan, Days days) {
        List<Month> months = new ArrayList<>();
        for (LocalDate first = days.first();
                !first.isAfter(days.last());
                first = YearMonth.from(first).plusMonths(1).atDay(1)) {
            LocalDate end = YearMonth.from(first).atEndOfMonth();
            months.add(month(plan, new Days(first, end.isAfter(days.last()) ? days.last() : end)));
        }
        return List.copyOf(months);
    }

    private static Month month(Plan plan, Days days) {
        return new Month(
                YearMonth.from(days.first()),
                days,
                plan.openOn(days.before()).size(),
                count(plan, days, Step::isAdding),
                count(plan, days, Step::isReturn),
                count(plan, days, Step::isClosing),
                count(plan, days, Step::isRemoval),
                plan.openOn(days.last()).size(),
                plan.closedOn(days.last()).size());
    }

    /** Steps, not items: one that is closed, reopened and closed again in a month counts twice. */
    private static long count(Plan plan, Days days, Predicate<Step> wanted) {
        return plan.items().stream()
                .flatMap(item -> item.steps(days).stream())
                .filter(wanted)
                .count();
    }
}
