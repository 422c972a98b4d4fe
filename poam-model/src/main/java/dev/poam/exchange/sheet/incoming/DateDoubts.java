package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.sheet.file.SheetFile;
import dev.poam.exchange.sheet.file.SheetFinding;
import dev.poam.exchange.sheet.file.SheetRow;
import dev.poam.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds columns of dates in which some can only be of the other order, so that none of the rest is certain. */
final class DateDoubts {

    private static final Set<Target> DATES =
            Set.of(Target.IDENTIFIED, Target.TARGET, Target.CLOSED, Target.STATUS_DATE, Target.MILESTONE_TARGET);

    private final SheetFile file;
    private final Table table;
    private final DateOrder order;

    DateDoubts(SheetFile file, Table table, DateOrder order) {
        this.file = file;
        this.table = table;
        this.order = order;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Table.Column column : table.columns()) {
            if (DATES.contains(column.target())) {
                doubt(column, findings);
            }
        }
        return findings;
    }

    private void doubt(Table.Column column, List<Finding> findings) {
        DateText dates = new DateText(order);
        SheetRow contradicting = null;
        int ambiguous = 0;
        for (SheetRow row : table.rows()) {
            String text = row.cell(column.index());
            if (contradicting == null && dates.contradicts(text)) {
                contradicting = row;
            }
            ambiguous += DateText.isAmbiguous(text) ? 1 : 0;
        }
        if (contradicting != null) {
            findings.add(SheetFinding.BAD_VALUE.at(
                    file.name(),
                    contradicting.number(),
                    column.index(),
                    null,
                    RowReader.quoted(contradicting.cell(column.index())) + " in \"" + column.name() + "\" is no "
                            + order.label() + " date, so " + Words.count(ambiguous, "other date")
                            + " of the column may have been read wrongly",
                    "Look at them; if the day comes first, write dates: "
                            + (order == DateOrder.MONTH_FIRST ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST).label()
                            + " into the mapping before items are made."));
        }
    }
}
