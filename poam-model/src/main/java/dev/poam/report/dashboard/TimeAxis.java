package dev.poam.report.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Days from left to right.
 *
 * @param left where the first day is
 * @param right where the last day is
 */
record TimeAxis(LocalDate first, LocalDate last, double left, double right) {

    private static final int MOST_TICKS = 7;
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern(" uu", Locale.ENGLISH);
    private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 60, 120};

    double x(LocalDate day) {
        long all = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return left + (right - left) * ChronoUnit.DAYS.between(first, day) / all;
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Draws the beginnings of months, as many as have room, and their names below a line. */
    void draw(Svg svg, double top, double bottom) {
        svg.line(left, bottom, right, bottom, "axis");
        long months = ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) + 1;
        int step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if (months / STEPS[i] <= MOST_TICKS) {
                step = STEPS[i];
            }
        }
        YearMonth month = YearMonth.from(first);
        int year = 0;
        while (!month.atDay(1).isAfter(last)) {
            boolean isTick = Math.floorMod(month.getYear() * 12 + month.getMonthValue() - 1, step) == 0;
            if (isTick && holds(month.atDay(1))) {
                double x = x(month.atDay(1));
                svg.line(x, top, x, bottom, "grid");
                boolean isFirstOfYear = month.getYear() != year;
                if (x < right - 14) {
                    svg.words(x, bottom + 14, "middle", "tick", name(month, step, isFirstOfYear));
                }
                year = month.getYear();
            }
            month = month.plusMonths(1);
        }
    }

    private static String name(YearMonth month, int step, boolean isFirstOfYear) {
        if (step >= 12) {
            return String.valueOf(month.getYear());
        }
        String name = month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        return isFirstOfYear ? name + month.format(YEAR) : name;
    }
}
