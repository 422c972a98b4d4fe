package dev.poam.cmmc;

/**
 * A requirement that stands between an assessment and a Conditional status.
 *
 * @param requirement {@code 3.5.3}
 * @param reason one line without a period
 * @param source the paragraph that says so
 */
public record Blocker(String requirement, String reason, String source) {}
