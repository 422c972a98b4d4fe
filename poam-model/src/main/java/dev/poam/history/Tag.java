package dev.poam.history;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A name that somebody gave to a commit. Who can push can move or delete it, and no commit tells of that.
 *
 * @param name without {@code refs/tags/}
 * @param commit 40 hexadecimal digits
 * @param at the tagger's date; null for a name alone, of which nobody can say when it was given
 * @param signed whether it carries a signature; nobody has checked it
 */
public record Tag(String name, String commit, @Nullable OffsetDateTime at, boolean signed) {}
