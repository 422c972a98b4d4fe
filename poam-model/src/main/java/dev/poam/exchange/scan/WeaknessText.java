package dev.poam.exchange.scan;

/**
 * What a scanner tells people of a weakness; empty where it tells nothing.
 *
 * @param synopsis one sentence
 * @param solution what the scanner advises
 * @param reference how the scanner calls the check: {@code plugin 51192}
 */
public record WeaknessText(String synopsis, String description, String solution, String reference) {}
