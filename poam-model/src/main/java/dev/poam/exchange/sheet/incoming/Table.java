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
 * @param missing the names of columns that only the mapping has
 */
record Table(Sheet sheet, SheetRow header, List<Column> columns, List<String> unmapped, List<String> missing) {

    /**
     * One column.
     *
     * @param index 0-based
     */
    record Column(int index, String name, Target target) {

        /** The same column, of which the cells are kept in the notes. */
        Column toNotes() {
            return new Column(index, name, Target.NOTES);
        }
    }

    Table {
        columns = List.copyOf(columns);
        unmapped = List.copyOf(unmapped);
        missing = List.copyOf(missing);
    }

    /** How many of its columns the mapping has. */
    int named() {
        return columns.size() - unmapped.size();
    }

    Table withColumns(List<Column> others) {
        return new Table(sheet, header, others, unmapped, missing);
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
        return sheet.rows().subList(place() + 1, sheet.rows().size());
    }

    /** What stands above the header and is no part of it. */
    List<SheetRow> above() {
        return sheet.rows().subList(0, place()).stream()
                .filter(row -> !row.isBlank())
                .filter(row -> !header.texts().containsAll(row.texts()))
                .toList();
    }

    /** Of a log the names of the columns stand nowhere and have the number of the first item. */
    private int place() {
        int place = 0;
        while (sheet.rows().get(place).number() != header.number()) {
            place++;
        }
        return place;
    }
}
