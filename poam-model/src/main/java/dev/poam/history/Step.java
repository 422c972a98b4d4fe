package dev.poam.history;

import dev.poam.item.ItemVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One commit of the chain with what it did to the item files.
 *
 * @param commit null when it did nothing to them
 */
record Step(Chain.Link link, @Nullable Commit commit, List<LandedFile> files) {

    /**
     * A difference of one file.
     *
     * @param version that of the file behind the commit; null when it is gone or cannot be read
     */
    record LandedFile(FileChange change, @Nullable ItemVersion version) {}
}
