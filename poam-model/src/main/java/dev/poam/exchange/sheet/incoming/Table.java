package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.sheet.file.Sheet;
import dev.poam.exchange.sheet.file.SheetRow;
import java.util.List;
import java.util.Optional;

/**
 * A sheet of which the columns are understood.
 *
 * @param header the row with their names
 * @param unmapped the names of columns that the mapping does not have
 */
record Table(Sheet sheet, SheetRow header, List<Column> columns, List<String> unmapped) {

    /**
     * One column.
     *
     * @param index 0-based
     */
    record Column(int index, String name, Target target) {}

    Table {
        columns = List.copyOf(columns);
        unmapped = List.copyOf(unmapped);
    }

    /** The one column for a target. */
    Optional<Column> column(Target target) {
        return columns.stream().filter(column -> column.target() == target).findFirst();
    }

    /** What a row says of a target; empty where it has no such column. */
    String text(SheetRow row, Target target) {
        return column(target).map(column -> row.cell(column.index())).orElse("");
    }

    /** The rows below the header. */
    List<SheetRow> rows() {
        List<SheetRow> all = sheet.rows();
        return all.subList(all.indexOf(header) + 1, all.size());
    }
}
