package dev.poam.catalog;

/**
 * One determination statement of NIST SP 800-171A.
 *
 * @param id {@code 3.5.3[a]}; a requirement's only objective, which the publication leaves without a letter, is [a]
 * @param requirement {@code 3.5.3}
 */
public record Objective(String id, String requirement, String text) {}
