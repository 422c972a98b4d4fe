package dev.poam.history;

/**
 * Hears how far the reading of a history has come; called often, on the reader's thread. First the chain is followed from
 * its tip, then its commits are read from the oldest on, then the items of other branches are looked at.
 */
@FunctionalInterface
public interface HistoryProgress {

    /** Nobody listens. */
    HistoryProgress UNHEARD = (commits, total, items) -> {};

    /**
     * A commit of the chain has been found.
     *
     * @param commits how many have been found, from 1 on
     */
    default void followed(int commits) {}

    /**
     * A commit of the chain has been read.
     *
     * @param commits how many have been read, from 1 on
     * @param total how many there are to read
     * @param items how many items were found so far
     */
    void landed(int commits, int total, int items);

    /**
     * A branch is looked at.
     *
     * @param branch which one, from 1 on
     * @param total how many there are
     */
    default void visited(int branch, int total) {}
}
