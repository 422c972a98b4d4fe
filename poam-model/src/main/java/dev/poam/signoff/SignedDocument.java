package dev.poam.signoff;

import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import dev.poam.source.Limits;
import dev.poam.source.LineEnds;
import dev.poam.source.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The exact bytes of a document that a sign-off is bound to: those that Git stores, never those of a checkout.
 *
 * @param path relative to the POA&amp;M root, with forward slashes
 * @param sha256 64 lower-case hexadecimal digits; what the sign-off rests on
 * @param gitBlob the name under which Git keeps the bytes, 40 lower-case hexadecimal digits; an aid to find them
 */
public record SignedDocument(String path, String sha256, String gitBlob) {

    /** The document that a path of a commit leads to. */
    public static SignedDocument of(String path, byte[] stored) {
        return new SignedDocument(path, Sha256.of(stored), gitBlob(stored));
    }

    /** Whether these are the signed bytes. */
    boolean isMadeOf(byte[] stored) {
        return sha256.equals(Sha256.of(stored));
    }

    /** Whether the file at the document's path has the signed bytes, or would have them once Git stores it. */
    boolean isIn(FileTree files) throws IOException {
        if (files.kind(path) != EntryKind.FILE) {
            return false;
        }
        return files.sha256(path).equals(sha256)
                || (files.size(path) <= Limits.SIGNED_DOCUMENT_BYTES
                        && isMadeOf(LineEnds.asStored(files.read(path, Limits.SIGNED_DOCUMENT_BYTES))));
    }

    private static String gitBlob(byte[] stored) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(("blob " + stored.length + "\0").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha1.digest(stored));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
