package dev.poam.rule;

import dev.poam.history.HistoryProgress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to check.
 *
 * @param root the folder that holds {@code poam/}
 * @param ref the commit to check, as Git names it; null for the files as they lie in the folder, with the history of
 *     HEAD
 * @param asOf the date that counts as today; a calendar date without a zone
 * @param now the moment of reading, to tell commits that are dated in the future
 * @param progress hears how far the reading of the history has come; does not change what is found
 * @param historyCache whether the state of a long history may be kept in the Git directory; does not change what is found
 */
public record AuditRequest(
        Path root,
        @Nullable String ref,
        LocalDate asOf,
        Instant now,
        HistoryMode historyMode,
        HistoryProgress progress,
        boolean historyCache) {

    /** A check that nobody watches. */
    public AuditRequest(Path root, @Nullable String ref, LocalDate asOf, Instant now, HistoryMode historyMode) {
        this(root, ref, asOf, now, historyMode, HistoryProgress.UNHEARD, true);
    }
}
