package dev.poam.report.diff;

import dev.poam.report.text.ConsoleText;
import dev.poam.report.text.TextTable;
import java.util.ArrayList;
import java.util.List;

/** The changes as lines for a console. */
public final class DiffText {

    private static final int CELL = 60;

    private DiffText() {}

    /** Renders the changes; nothing from the repository can act on the terminal. */
    public static List<String> lines(Changes changes) {
        Comparison comparison = changes.comparison();
        List<String> lines = new ArrayList<>();
        lines.add("From " + comparison.baseInWords() + " to " + comparison.tipInWords() + ", as of "
                + comparison.after().asOf());
        lines.add(ChangeHeadline.of(changes));
        for (ChangeTable changed : new ChangeTables(changes).all()) {
            if (changed.folded()) {
                lines.add(changed.heading() + ": " + changed.rows().size());
                continue;
            }
            lines.add(changed.heading());
            TextTable table = new TextTable();
            changed.rows().forEach(row -> table.row(cells(row)));
            table.lines().forEach(line -> lines.add("  " + line));
        }
        return lines.stream().map(ConsoleText::escaped).toList();
    }

    /** The last cell may be as long as it is. */
    private static String[] cells(List<String> row) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(CommentText.shortened(cell, cells.size() < row.size() - 1 ? CELL : 2 * CELL)));
        return cells.toArray(String[]::new);
    }
}
