package dev.poam.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Files that are there whole or not at all, whenever the build is killed or somebody reads them meanwhile. */
final class AtomicFile {

    private AtomicFile() {}

    /** Writes a file of UTF-8 text, in place of the one that may be there; makes the folders on the way. */
    static void write(Path file, String text) throws IOException {
        replace(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file in place of the one that may be there, which hands its permissions on. */
    static void replace(Path file, byte[] content) throws IOException {
        Path draft = draft(file, content);
        try {
            copyPermissions(file, draft);
            try {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                // Some network file systems cannot; the file is still complete before it takes its place.
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Writes a file that must not be there yet; makes the folders on the way.
     *
     * @throws FileAlreadyExistsException when something is there, which stays as it is
     */
    static void create(Path file, byte[] content) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path draft = draft(file, content);
        try {
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Beside the file, so that both are on one file system; made like any file, so that the user's umask holds. */
    private static Path draft(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("not a file: " + file);
        }
        Files.createDirectories(folder);
        Path draft = folder.resolve("." + UUID.randomUUID() + ".tmp");
        Files.write(draft, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return draft;
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (target != null && Files.exists(from)) {
            target.setPermissions(Files.getPosixFilePermissions(from));
        }
    }
}
