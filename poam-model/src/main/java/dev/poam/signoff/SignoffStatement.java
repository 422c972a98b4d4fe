package dev.poam.signoff;

import dev.poam.project.SignoffPurpose;
import dev.poam.source.RefusedInputException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody signs: a document's exact bytes, what for, who, when, and in which words. Its form is an in-toto
 * Statement, version 1.
 *
 * @param documentId the name that the document is filed under
 * @param document the signed bytes
 * @param statement what the attestor attests
 * @param signedAt to the second; claimed by the attestor, unless a timestamp proves it
 * @param recordLocation where the record is kept, relative to the POA&amp;M root
 * @param baseCommit the commit that was HEAD, 40 hexadecimal digits
 * @param previous the record that this one follows; null when it is the first
 */
public record SignoffStatement(
        String documentId,
        SignedDocument document,
        SignoffPurpose purpose,
        Attestor attestor,
        String statement,
        Instant signedAt,
        String recordLocation,
        String baseCommit,
        @Nullable Previous previous) {

    /** An earlier record of the same document, and the SHA-256 of its bytes. */
    public record Previous(String record, String sha256) {}

    /**
     * Reads a record strictly: every field is there and has its form, and there is no other.
     *
     * @param path where the record was found, which must be where it says that it is kept
     * @throws RefusedInputException when it is no such record
     */
    public static SignoffStatement read(String path, byte[] bytes) throws RefusedInputException {
        return StatementJson.read(path, bytes);
    }

    /** The record's file, byte for byte what is signed. */
    public byte[] bytes() {
        return StatementJson.write(this).getBytes(StandardCharsets.UTF_8);
    }

    /** The readable twin of the record, with the commands that check it without this program. */
    public String markdown() {
        return StatementPage.of(this);
    }
}
