package dev.poam.report.dashboard;

/**
 * A number that stands for how things are.
 *
 * @param note what it is to be held against
 * @param css good, warn, bad or idle
 */
record Tile(String label, String value, String note, String css) {}
