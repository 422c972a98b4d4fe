package dev.poam.exchange.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How high rows have to be for the texts in them: not every program makes them so when it opens a workbook. What would
 * need more than a screen is shown in part.
 */
final class RowHeights {

    private static final float LINE_POINTS = 12.75f;
    private static final int MOST_LINES = 24;
    private static final int USUAL_WIDTH = 9;

    private final Map<Integer, Integer> lines = new HashMap<>();
    private final Set<Integer> titles = new HashSet<>();

    private RowHeights() {}

    static RowHeights of(SheetDraft sheet) {
        RowHeights heights = new RowHeights();
        for (SheetDraft.Cell cell : sheet.cells()) {
            if (cell.look() == Look.TITLE) {
                heights.titles.add(cell.row());
            } else if (!isMerged(sheet, cell)) {
                int width = sheet.widths().getOrDefault(cell.column(), USUAL_WIDTH);
                heights.lines.merge(cell.row(), lines(cell, width), Math::max);
            }
        }
        return heights;
    }

    float points(int row) {
        int wanted = Math.min(MOST_LINES, lines.getOrDefault(row, 1));
        float points = wanted * LINE_POINTS + 2;
        return titles.contains(row) ? Math.max(points, 2 * LINE_POINTS) : points;
    }

    private static boolean isMerged(SheetDraft sheet, SheetDraft.Cell cell) {
        return sheet.merged().stream()
                .anyMatch(block -> block.row() == cell.row()
                        && block.firstColumn() <= cell.column()
                        && cell.column() <= block.lastColumn());
    }

    private static int lines(SheetDraft.Cell cell, int width) {
        // Bold letters are wider, and a line ends where a word does.
        int fitting = Math.max(1, cell.look() == Look.HEADER ? width - 4 : width - 2);
        String text = cell.value().toString();
        int count = 0;
        for (String line : text.substring(0, Math.min(text.length(), MOST_LINES * width * 2))
                .split("\n", -1)) {
            count += Math.max(1, (line.length() + fitting - 1) / fitting);
        }
        return count;
    }
}
