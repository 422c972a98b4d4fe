package dev.poam.exchange.scan.merge;

import dev.poam.exchange.plan.FileChange;
import dev.poam.source.FileTree;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Holds a planned file against the one that is there. */
final class Current {

    private Current() {}

    /** The change, told whether the file is new; empty when it is there with these bytes. */
    static Optional<FileChange> of(FileChange change, FileTree files) throws IOException {
        byte[] content = change.content();
        if (files.kind(change.path()) != FileTree.EntryKind.FILE) {
            return Optional.of(new FileChange(change.path(), content, true));
        }
        boolean same = files.size(change.path()) == content.length
                && Arrays.equals(files.read(change.path(), content.length), content);
        return same ? Optional.empty() : Optional.of(new FileChange(change.path(), content, false));
    }
}
