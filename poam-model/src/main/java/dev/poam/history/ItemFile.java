package dev.poam.history;

import dev.poam.item.ItemVersion;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds an item, at one commit.
 *
 * @param id that of the version, or the last one that could be read in this file
 * @param version null when the file cannot be read
 */
record ItemFile(
        String path, ObjectId blob, String id, @Nullable ItemVersion version) {

    /** What stands for the status of a version that cannot be read. */
    static final String UNREADABLE = "Unreadable";

    /** The status as history shows it; empty when a readable version has none. */
    String status() {
        if (version == null) {
            return UNREADABLE;
        }
        String status = version.status();
        return status == null ? "" : status;
    }
}
