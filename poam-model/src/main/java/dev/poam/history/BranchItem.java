package dev.poam.history;

/**
 * An item of the same id that another branch brought up independently.
 *
 * @param branch the short name of the branch, such as {@code origin/feature}
 * @param path where it is there
 */
public record BranchItem(String id, String branch, String path) {}
