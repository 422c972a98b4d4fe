package dev.poam.report.dashboard;

/**
 * Whole numbers from the bottom up.
 *
 * @param low the number at the bottom
 * @param high the number at the top
 * @param step between two lines
 */
record CountAxis(int low, int high, int step, double bottom, double top) {

    private static final int[] STEPS = {1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000, 100_000};
    private static final int MOST_LINES = 5;

    /** From zero to at least a number. */
    static CountAxis upTo(int most, double bottom, double top) {
        int step = step(Math.max(1, most));
        return new CountAxis(0, (Math.max(1, most) + step - 1) / step * step, step, bottom, top);
    }

    /** From at most one number to another. */
    static CountAxis between(int least, int most, double bottom, double top) {
        int step = step(most - least);
        return new CountAxis(Math.floorDiv(least, step) * step, most, step, bottom, top);
    }

    private static int step(int span) {
        for (int step : STEPS) {
            if (span <= step * MOST_LINES) {
                return step;
            }
        }
        return span;
    }

    double y(double number) {
        return bottom + (top - bottom) * (number - low) / (high - low);
    }

    void draw(Svg svg, double left, double right) {
        for (int number = low; number <= high; number += step) {
            svg.line(left, y(number), right, y(number), "grid");
            svg.words(left - 6, y(number) + 4, "end", "tick", String.valueOf(number));
        }
    }
}
