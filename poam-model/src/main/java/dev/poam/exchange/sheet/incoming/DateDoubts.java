package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.sheet.file.Sheet;
import dev.poam.exchange.sheet.file.SheetFile;
import dev.poam.exchange.sheet.file.SheetFinding;
import dev.poam.exchange.sheet.file.SheetRow;
import dev.poam.rule.Finding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the dates of a sheet tell of the order in which they are written. */
final class DateDoubts {

    private static final Set<Target> DATES = EnumSet.of(
            Target.IDENTIFIED,
            Target.TARGET,
            Target.CLOSED,
            Target.STATUS_DATE,
            Target.ACCEPTED_UNTIL,
            Target.MILESTONES,
            Target.MILESTONE_TARGET,
            Target.MILESTONE_DONE);

    /** A column of this name is that of eMASS, which takes months first and nothing else. */
    private static final String OF_EMASS = ColumnName.folded("Control Vulnerability Description");

    private final SheetFile file;
    private final Table table;
    private final DateOrder order;
    private final DateText dates;

    DateDoubts(SheetFile file, Table table, DateOrder order) {
        this.file = file;
        this.table = table;
        this.order = order;
        this.dates = new DateText(order, file.countsFrom1904());
    }

    /** The order that the dates of a file prove, or that its form has; undecided where they prove none or both. */
    static DateOrder proven(List<Sheet> sheets) {
        Set<DateOrder> proven = EnumSet.noneOf(DateOrder.class);
        for (Sheet sheet : sheets) {
            Optional<Table> table = SheetColumns.proposed(sheet).in(sheet);
            table.ifPresent(each -> prove(each, proven));
        }
        return proven.size() == 1 ? proven.iterator().next() : DateOrder.UNDECIDED;
    }

    private static void prove(Table table, Set<DateOrder> proven) {
        for (Table.Column column : table.columns()) {
            if (ColumnName.folded(column.name()).equals(OF_EMASS)) {
                proven.add(DateOrder.MONTH_FIRST);
            }
            if (DATES.contains(column.target())) {
                table.rows().forEach(row -> proven.addAll(DateText.provenBy(row.cell(column.index()))));
            }
        }
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Table.Column column : table.columns()) {
            if (DATES.contains(column.target())) {
                contradiction(column).ifPresent(findings::add);
                numbers(column).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** A date that can only be of the other order makes none of the rest certain. */
    private Optional<Finding> contradiction(Table.Column column) {
        List<SheetRow> rows = table.rows();
        return rows.stream()
                .filter(row -> order != DateOrder.UNDECIDED
                        && DateText.provenBy(row.cell(column.index())).stream().anyMatch(proven -> proven != order))
                .findFirst()
                .map(row -> SheetFinding.BAD_VALUE.at(
                        file.name(),
                        row.number(),
                        column.index(),
                        null,
                        CellTexts.quoted(row.cell(column.index())) + " in \"" + column.name() + "\" is no "
                                + order.label() + " date, so "
                                + Words.count(
                                        (int) rows.stream()
                                                .filter(each -> DateText.isAmbiguous(each.cell(column.index())))
                                                .count(),
                                        "other date")
                                + " of the column may have been read wrongly",
                        "Look at them; if the mapping says the wrong order, write dates: "
                                + (order == DateOrder.MONTH_FIRST ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST).label()
                                + " or undecided there."));
    }

    private Optional<Finding> numbers(Table.Column column) {
        List<SheetRow> numbers = table.rows().stream()
                .filter(row -> dates.isSerial(row.cell(column.index())))
                .toList();
        return numbers.stream()
                .findFirst()
                .map(
                        row -> SheetFinding.READ_AS.at(
                                file.name(),
                                row.number(),
                                column.index(),
                                null,
                                Words.count(numbers.size(), "cell") + " of \"" + column.name()
                                        + "\" count days, as sheet programs do inside; " + row.cell(column.index())
                                        + " was read as "
                                        + dates.date(row.cell(column.index())).orElseThrow(),
                                "Compare one with the sheet; if it is wrong, give the column the form of a date and save again."));
    }
}
