package dev.poam.exchange.sheet.file;

import dev.poam.rule.Finding;
import java.util.List;

/**
 * A file with tables in it, as it was read.
 *
 * @param name the file's own name
 * @param findings what could not be read, and what somebody should know of what was
 */
public record SheetFile(String name, List<Sheet> sheets, List<Finding> findings) {

    public SheetFile {
        sheets = List.copyOf(sheets);
        findings = List.copyOf(findings);
    }

    /** How people name a sheet: {@code old.xlsx, sheet Open}. */
    public String place(Sheet sheet) {
        return name + (sheet.name().isEmpty() ? "" : ", sheet " + sheet.name());
    }

    /** How people name a row: {@code old.xlsx, sheet Open, row 17}. */
    public String place(Sheet sheet, int row) {
        return place(sheet) + ", row " + row;
    }
}
