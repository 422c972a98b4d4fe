package dev.poam.report.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Columns of text, each as wide as its widest cell; the last one is not padded. */
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    /** Cells are escaped for the console; a line break in one cannot break the table. */
    public TextTable row(String... cells) {
        rows.add(Arrays.stream(cells).map(ConsoleText::escaped).toList());
        return this;
    }

    public List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell);
            if (column < row.size() - 1) {
                line.append(" ".repeat(width(column) - length(cell) + 2));
            }
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> length(row.get(column)))
                .max()
                .orElse(0);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
