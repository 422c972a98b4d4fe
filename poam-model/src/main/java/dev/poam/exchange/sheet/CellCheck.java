package dev.poam.exchange.sheet;

import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.workbook.CellText;
import dev.poam.item.PoamItem;
import dev.poam.report.snapshot.ReportedItem;
import dev.poam.rule.Finding;
import dev.poam.rule.Reporter;
import java.util.List;

/** What no cell of a workbook can hold, told before one is written. */
public final class CellCheck {

    private CellCheck() {}

    /** The findings of all items, in the order of their places. */
    public static List<Finding> of(Extract extract) {
        return extract.judged("exchange/cut-text", reporter -> check(extract, reporter));
    }

    private static void check(Extract extract, Reporter reporter) {
        for (ReportedItem reported : extract.items()) {
            PoamItem item = reported.item();
            for (Column column : Columns.all()) {
                int length = column.text(item).length();
                if (length > CellText.LONGEST) {
                    reporter.report(
                            item,
                            column.field(),
                            "`" + column.field() + "` is " + length + " characters long and will be cut to "
                                    + CellText.LONGEST + ", the most that a cell holds",
                            "Say it shorter, or use poam.format=csv or json, which hold it whole.");
                }
            }
        }
    }
}
