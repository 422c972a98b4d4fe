package dev.poam.history;

import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * A difference of one file between two commits.
 *
 * @param path relative to the POA&amp;M root
 * @param before the blob; null when there was no regular file
 * @param after the same
 */
record FileChange(
        String path, @Nullable ObjectId before, @Nullable ObjectId after) {}
