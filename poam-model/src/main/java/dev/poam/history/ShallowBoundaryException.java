package dev.poam.history;

import java.io.IOException;

/** The history goes on behind a commit whose parents this clone left out. */
final class ShallowBoundaryException extends IOException {

    private static final long serialVersionUID = 1L;

    ShallowBoundaryException(Commit commit) {
        super("the clone ends at " + commit.id().name());
    }
}
