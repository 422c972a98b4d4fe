package dev.poam.exchange.sheet.incoming;

/** Where the cells of a column go. */
record ColumnTarget(String name, Target target) {}
