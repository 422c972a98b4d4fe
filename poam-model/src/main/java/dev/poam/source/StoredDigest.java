package dev.poam.source;

import java.io.IOException;
import java.util.Optional;

/**
 * The SHA-256 of a file as Git stores it, asked of a file that may have been checked out: of a text with CRLF line ends
 * the digest with LF line ends is as good, because a checkout may have made the one out of the other.
 */
public final class StoredDigest {

    private StoredDigest() {}

    /**
     * Whether a file is one whose stored bytes have this digest.
     *
     * @param path leads to a regular file of any size
     * @param sha256 64 lower-case hexadecimal digits
     */
    public static boolean isOf(String path, FileTree files, String sha256) throws IOException {
        return files.sha256(path).equals(sha256)
                || withLineFeeds(path, files).map(Sha256::of).equals(Optional.of(sha256));
    }

    /** Whether a file is a text with CRLF line ends, so that two digests may be its own. */
    public static boolean isUncertain(String path, FileTree files) throws IOException {
        return withLineFeeds(path, files).isPresent();
    }

    /** The bytes with LF line ends; empty when there is no CRLF, or the file is binary or too large to be thought a text. */
    private static Optional<byte[]> withLineFeeds(String path, FileTree files) throws IOException {
        if (files.size(path) > Limits.TEXT_EVIDENCE_BYTES) {
            return Optional.empty();
        }
        byte[] bytes = files.read(path, Limits.TEXT_EVIDENCE_BYTES);
        for (byte one : bytes) {
            if (one == 0) {
                return Optional.empty();
            }
        }
        byte[] normalised = LineEnds.asStored(bytes);
        return normalised.length == bytes.length ? Optional.empty() : Optional.of(normalised);
    }
}
