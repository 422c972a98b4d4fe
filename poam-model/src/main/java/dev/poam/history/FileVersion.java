package dev.poam.history;

import org.jspecify.annotations.Nullable;

/**
 * One version of a file on the first-parent chain.
 *
 * @param landing the commit that brought it
 * @param parent the commit before that by first parents, 40 hexadecimal digits; null for the first commit
 * @param blob the name under which Git keeps the bytes, 40 hexadecimal digits; null when the commit took the file away
 */
public record FileVersion(
        Landing landing, @Nullable String parent, @Nullable String blob) {}
