package dev.poam.source;

import java.io.IOException;
import java.util.List;

/**
 * The files of a POA&amp;M repository, in the working folder or in a commit.
 *
 * <p>Paths are relative to the POA&amp;M root (the folder that holds {@code poam/}) and use forward slashes.
 */
public interface FileTree {

    /** What a path leads to; a symbolic link anywhere on the way is never followed. */
    enum EntryKind {
        FILE,
        FOLDER,
        SYMLINK,
        OTHER,
        MISSING
    }

    /** What is at the path, which must have passed {@link SafePath}. */
    EntryKind kind(String path) throws IOException;

    /** All regular files at any depth below the folder, sorted; empty when there is no such folder. */
    List<String> filesBelow(String folder) throws IOException;

    /** All symbolic links at any depth below the folder, sorted; none is followed. */
    List<String> linksBelow(String folder) throws IOException;

    /** The size of a regular file in bytes. */
    long size(String path) throws IOException;

    /** The bytes of a regular file of at most {@code limit} bytes; a larger one is an {@link IOException}. */
    byte[] read(String path, long limit) throws IOException;

    /** The lower-case hexadecimal SHA-256 of a regular file of any size, as its bytes stand. */
    String sha256(String path) throws IOException;
}
