package dev.poam.history;

import java.util.Comparator;

/**
 * An item of the same id that another branch brought up independently.
 *
 * @param branch the short name of the branch, such as {@code origin/feature}
 * @param path where it is there
 */
public record BranchItem(String id, String branch, String path) {

    /** By id, then by branch. */
    static final Comparator<BranchItem> ORDER = Comparator.comparing(BranchItem::id)
            .thenComparing(BranchItem::branch)
            .thenComparing(BranchItem::path);
}
