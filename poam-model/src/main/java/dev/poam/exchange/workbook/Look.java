package dev.poam.exchange.workbook;

/** How a cell looks. */
public enum Look {
    /** Wrapped, at the top of its row. */
    TEXT,
    /** The head of a column. */
    HEADER,
    /** The name of the sheet, over several columns. */
    TITLE,
    /** A hint, smaller. */
    NOTE
}
