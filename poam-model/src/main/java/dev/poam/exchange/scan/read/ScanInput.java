package dev.poam.exchange.scan.read;

import dev.poam.source.Position;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scanner's file while it is read: its bytes, and what has to be told about it. */
final class ScanInput {

    private static final String UNNAMED = "unnamed asset";

    private final String path;
    private final InputStream bytes;
    private final List<Problem> warnings = new ArrayList<>();
    private boolean hasUnnamedAsset;

    /** @param path as people name the file */
    ScanInput(String path, InputStream bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    String path() {
        return path;
    }

    InputStream bytes() {
        return bytes;
    }

    List<Problem> warnings() {
        return warnings;
    }

    /** Something to know that keeps nothing from being read. */
    void warn(@Nullable Position position, String message, String help) {
        warnings.add(new Problem(Problem.Kind.BAD_VALUE, path, position, message, help, Problem.Level.WARNING));
    }

    /** What an asset goes by that a result does not name; told once for a file. */
    String unnamedAsset() {
        if (!hasUnnamedAsset) {
            hasUnnamedAsset = true;
            warn(
                    null,
                    "there are results that do not name their asset",
                    "Fill in its name where the file comes from; until then it goes by `" + UNNAMED + "`.");
        }
        return UNNAMED;
    }

    RefusedInputException refusal(@Nullable Position position, String message, String help) {
        return new RefusedInputException(new Problem(Problem.Kind.UNREADABLE, path, position, message, help));
    }
}
