package dev.poam.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How wide the columns of a table have to be: wide enough for their longest word, and beyond it the wider the more there
 * is to read.
 */
final class TableColumns {

    /** A word beyond this may be broken. */
    private static final int WORD = 18;

    /** The width of a bold word, in percent of a plain one. */
    private static final int BOLD = 125;

    /** A date, an id or a commit: nobody reads it in two lines. */
    private static final int SHORT = 16;

    /** More than a phone has room for on one line. */
    private static final int PROSE = 60;

    /** The space between two columns, in characters. */
    private static final int GAP = 2;

    private final int[] word;
    private final int[] longest;
    private final long[] total;
    private final int rows;

    private TableColumns(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        this.rows = rows.size();
        word = new int[columns];
        longest = new int[columns];
        total = new long[columns];
        boolean head = true;
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                longest[i] = Math.max(longest[i], cell.length());
                total[i] += cell.length();
                for (String each : cell.split("\\s+", -1)) {
                    int needed = head ? each.length() * BOLD / 100 : each.length();
                    word[i] = Math.max(word[i], Math.min(needed, WORD));
                }
            }
            head = false;
        }
    }

    /** Measures the cells of each row; the head is a row. */
    static TableColumns of(List<List<String>> rows) {
        return new TableColumns(rows);
    }

    int count() {
        return word.length;
    }

    /** The class of a column on a page, by what is in it; empty for one like any other. */
    String look(int column) {
        if (longest[column] > PROSE) {
            return "prose";
        }
        return longest[column] <= SHORT ? "nowrap" : "";
    }

    /** Whether each cell stays on one line of this many characters. */
    boolean fit(int line) {
        return Arrays.stream(longest).map(each -> each + GAP).sum() <= line;
    }

    /**
     * The share of each column.
     *
     * @param line how many characters the table has room for
     * @return percent, which add up to 100
     */
    List<Double> shares(int line) {
        double[] width = new double[count()];
        double wanted = 0;
        for (int i = 0; i < count(); i++) {
            width[i] = word[i] + GAP;
            wanted += more(i);
        }
        double spare = Math.max(0, line - Arrays.stream(width).sum());
        for (int i = 0; i < count() && wanted > 0; i++) {
            width[i] += spare * more(i) / wanted;
        }
        double sum = Arrays.stream(width).sum();
        List<Double> shares = new ArrayList<>();
        for (double each : width) {
            shares.add(100 * each / sum);
        }
        return shares;
    }

    /** What an average cell has beyond the longest word, and at most what the longest cell has. */
    private double more(int column) {
        double average = (double) total[column] / rows;
        return Math.max(0.5, Math.min(longest[column], average * 1.5) - word[column]);
    }
}
