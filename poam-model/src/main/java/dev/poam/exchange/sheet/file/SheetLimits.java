package dev.poam.exchange.sheet.file;

import dev.poam.source.Limits;

/** How much is read of a sheet, which may come from anybody; a POA&amp;M of a thousand items stays far below. */
final class SheetLimits {

    /** Bytes of a file as it lies on disk. */
    static final int FILE_BYTES = 32 * 1024 * 1024;

    /** Bytes of all parts of a workbook together when they are unpacked; in memory they take about ten times as much. */
    static final long UNPACKED_BYTES = 48L * 1024 * 1024;

    /** Parts of a workbook. */
    static final int PARTS = 2_000;

    static final int ROWS = 50_000;

    static final int COLUMNS = 500;

    /** Characters of a cell: no file of an item holds more. A workbook allows 32,767, and a CSV file of ours has them all. */
    static final int CELL_CHARACTERS = Limits.FILE_BYTES;

    private SheetLimits() {}
}
