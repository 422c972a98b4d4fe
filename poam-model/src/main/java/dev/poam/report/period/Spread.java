package dev.poam.report.period;

import dev.poam.report.text.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Numbers of days in short.
 *
 * @param mean their sum by their number; meaningless when there is none
 * @param median the one in the middle, of an even number the mean of the two
 */
record Spread(int count, BigDecimal mean, BigDecimal median) {

    static Spread of(List<Long> days) {
        if (days.isEmpty()) {
            return new Spread(0, BigDecimal.ZERO, BigDecimal.ZERO);
        }
        List<Long> sorted = days.stream().sorted().toList();
        int middle = sorted.size() / 2;
        long low = sorted.get(sorted.size() % 2 == 0 ? middle - 1 : middle);
        long sum = days.stream().mapToLong(Long::longValue).sum();
        return new Spread(days.size(), divided(sum, days.size()), divided(low + sorted.get(middle), 2));
    }

    private static BigDecimal divided(long sum, int by) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(by), 1, RoundingMode.HALF_UP);
    }

    String shownMean() {
        return shown(mean);
    }

    String shownMedian() {
        return shown(median);
    }

    /** With one digit after the point where it is not 0; {@code -} when there is nothing to tell of. */
    private String shown(BigDecimal value) {
        return count == 0 ? Cell.NONE : value.toPlainString().replaceFirst("\\.0$", "");
    }
}
