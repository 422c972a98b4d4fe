package dev.poam.exchange.sheet.incoming;

/** What comes first in a date such as 03/04/2026. */
enum DateOrder {
    MONTH_FIRST("month-first"),
    DAY_FIRST("day-first"),
    /** Nobody knows: a date that can be two days is none. */
    UNDECIDED("undecided");

    private final String label;

    DateOrder(String label) {
        this.label = label;
    }

    /** The name in a mapping file. */
    String label() {
        return label;
    }
}
