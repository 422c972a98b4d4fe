package dev.poam.report.period;

import dev.poam.report.text.Cell;
import dev.poam.report.text.MarkdownTable;
import java.util.List;

/** Changes of status as a table: when, of which item, from what to what, and in whose commit. */
final class MoveTable {

    private MoveTable() {}

    static MarkdownTable of(List<Activity.Change> moves) {
        MarkdownTable table = new MarkdownTable("Date", "Item", "Title", "From", "To", "By", "Commit");
        moves.forEach(change -> table.row(
                change.step().day().toString(),
                change.item().id(),
                Cell.text(change.item().title()),
                Cell.status(change.step().transition().from()),
                Cell.status(change.step().transition().to()),
                change.step().transition().landing().by().name(),
                change.step().transition().landing().shortCommit()));
        return table;
    }
}
