package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.sheet.file.Sheet;
import dev.poam.exchange.sheet.file.SheetRow;
import java.util.ArrayList;
import java.util.List;

/** Parts a sheet in which tables stand one below the other, each with names of columns of its own. */
final class StackedTables {

    private StackedTables() {}

    /** The parts in their order, the first under the sheet's own name; the sheet itself when it has one table. */
    static List<Sheet> of(Sheet sheet) {
        List<Sheet> parts = new ArrayList<>();
        List<SheetRow> part = new ArrayList<>();
        SheetRow header = null;
        SheetRow above = null;
        for (SheetRow row : sheet.rows()) {
            if (SheetColumns.isHeader(row)) {
                boolean isSecondRow = header != null
                        && header.equals(above)
                        && HeaderRows.stacked(header, row).isPresent();
                boolean isOther = header != null && !isSecondRow && !row.texts().equals(header.texts());
                if (isOther) {
                    parts.add(part(sheet, parts.size(), part));
                    part = new ArrayList<>();
                }
                header = header == null || isOther ? row : header;
            }
            part.add(row);
            above = row;
        }
        parts.add(part(sheet, parts.size(), part));
        return parts;
    }

    private static Sheet part(Sheet sheet, int before, List<SheetRow> rows) {
        String name = before == 0 ? sheet.name() : (sheet.name() + " table " + (before + 1)).strip();
        return new Sheet(name, sheet.hidden(), rows);
    }
}
