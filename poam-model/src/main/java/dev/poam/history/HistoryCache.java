package dev.poam.history;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The state of a walk kept in the Git directory, so that the next one begins where this one ended.
 *
 * <p>It changes no result: a file that is not whole, of another reader or of other folders is as good as none, and one
 * whose commit is not on the chain is passed over. It is written beside its place and moved there, so that a build that is
 * killed, or another one at the same time, leaves a whole file or none; the unfinished one goes with a later writing. What
 * cannot be written is not kept.
 */
final class HistoryCache {

    /** To be raised by whoever changes what history tells, or this format. */
    private static final int READER = 1;

    private static final int HEADER = 4 + 8;
    private static final String WORK = "history";
    private static final String WORK_END = ".tmp";

    /** No build takes so long to write its file. */
    private static final Duration LEFT_BEHIND_AFTER = Duration.ofDays(1);

    private final Path folder;
    private final Path file;
    private final byte[] key;

    /**
     * @param gitFolder that of all worktrees
     * @param folders names the folders whose history this is
     */
    HistoryCache(Path gitFolder, String folders) {
        key = ("poam history " + READER + " " + build() + "\n" + folders + "\n").getBytes(StandardCharsets.UTF_8);
        folder = gitFolder.resolve("poam");
        file = folder.resolve("history-" + Long.toHexString(checksum(ByteBuffer.wrap(key))));
    }

    /** What tells this build of the reader from another. */
    private static String build() {
        String version = HistoryCache.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }

    private static long checksum(ByteBuffer bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }

    /** The state that was kept; empty when there is none that can be trusted. */
    Optional<ByteBuffer> read() {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            byte[] found = new byte[key.length];
            bytes.get(found);
            if (!Arrays.equals(found, key)) {
                return Optional.empty();
            }
            long length = bytes.getInt();
            long checksum = bytes.getLong();
            boolean isWhole = length == bytes.remaining() && checksum == checksum(bytes.duplicate());
            return isWhole ? Optional.of(bytes.slice()) : Optional.empty();
        } catch (IOException | BufferUnderflowException e) {
            // Not readable for this user, or cut short.
            return Optional.empty();
        }
    }

    /** Keeps a state in place of the one before, if that can be done. */
    void write(byte[] state) {
        try {
            Files.createDirectories(folder);
            if (Files.isSymbolicLink(folder)) {
                return;
            }
            ByteBuffer bytes = ByteBuffer.allocate(key.length + HEADER + state.length)
                    .put(key)
                    .putInt(state.length)
                    .putLong(checksum(ByteBuffer.wrap(state)))
                    .put(state);
            Path work = Files.createTempFile(folder, WORK, WORK_END);
            try {
                Files.write(work, bytes.array());
                Files.move(work, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                deleteLeftBehind();
            } finally {
                Files.deleteIfExists(work);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // A Git directory that may not be written to, or a full disk: the next walk is only slower.
            return;
        }
    }

    /** Takes away what builds left that were killed: files older by a day than the one that was written just now. */
    private void deleteLeftBehind() throws IOException {
        Instant now = Files.getLastModifiedTime(file).toInstant();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, WORK + "*" + WORK_END)) {
            for (Path work : files) {
                Instant written = Files.getLastModifiedTime(work, LinkOption.NOFOLLOW_LINKS)
                        .toInstant();
                if (written.plus(LEFT_BEHIND_AFTER).isBefore(now)) {
                    Files.deleteIfExists(work);
                }
            }
        }
    }
}
