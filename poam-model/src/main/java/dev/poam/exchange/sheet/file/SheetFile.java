package dev.poam.exchange.sheet.file;

import dev.poam.rule.Finding;
import java.util.List;

/**
 * A file with tables in it, as it was read.
 *
 * @param name the file's own name
 * @param findings what could not be read, and what somebody should know of what was
 * @param countsFrom1904 whether its numbers of days begin in 1904, as in workbooks of old Macs, and not in 1900
 */
public record SheetFile(String name, List<Sheet> sheets, List<Finding> findings, boolean countsFrom1904) {

    public SheetFile {
        sheets = List.copyOf(sheets);
        findings = List.copyOf(findings);
    }

    SheetFile(String name, List<Sheet> sheets, List<Finding> findings) {
        this(name, sheets, findings, false);
    }

    /** The same file with its sheets parted otherwise. */
    public SheetFile with(List<Sheet> others) {
        return new SheetFile(name, others, findings, countsFrom1904);
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
