package dev.poam.exchange.sheet.file;

import java.util.List;

/**
 * One table.
 *
 * @param name what its tab or the heading above it says; empty for a CSV file
 * @param hidden whether somebody has hidden it
 */
public record Sheet(String name, boolean hidden, List<SheetRow> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }
}
