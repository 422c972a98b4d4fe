package dev.poam.history;

import java.time.Instant;
import java.util.List;

/**
 * What history is asked for.
 *
 * @param tip a branch, tag or commit; {@code HEAD} for what is checked out
 * @param folders where items are and were kept, relative to the POA&amp;M root
 * @param now the moment of reading; commits dated later are flagged
 * @param progress hears how far the reading has come; does not change what is read
 * @param cache whether to go on from a state that an earlier reading of a long history left in the Git directory, and to
 *     leave one there; does not change what is read
 */
public record HistoryQuery(String tip, List<String> folders, Instant now, HistoryProgress progress, boolean cache) {

    public HistoryQuery {
        folders = List.copyOf(folders);
    }

    /** A query that nobody watches. */
    public HistoryQuery(String tip, List<String> folders, Instant now) {
        this(tip, folders, now, HistoryProgress.UNHEARD, true);
    }
}
