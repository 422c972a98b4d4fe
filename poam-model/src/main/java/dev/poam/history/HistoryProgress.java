package dev.poam.history;

/** Hears how far the reading of a history has come; called on the reader's thread, once a commit. */
@FunctionalInterface
public interface HistoryProgress {

    /** Nobody listens. */
    HistoryProgress UNHEARD = (commits, total, items) -> {};

    /**
     * A commit of the chain has been read.
     *
     * @param commits how many have been read, from 1 on
     * @param total how many there are to read
     * @param items how many items were found so far
     */
    void landed(int commits, int total, int items);
}
