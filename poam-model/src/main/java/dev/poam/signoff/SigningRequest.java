package dev.poam.signoff;

import dev.poam.project.SignoffPurpose;
import java.util.List;

/**
 * What somebody wants to sign.
 *
 * @param documents paths of files or folders, ids of items or of documents in {@code poam.yaml}, {@code items}
 *     for all of those, or {@code release} for the whole POA&amp;M as committed
 * @param statement what the attestor attests
 * @param allowUncommitted whether a document may be signed that is not in HEAD as it lies in the folder
 */
public record SigningRequest(
        List<String> documents, SignoffPurpose purpose, String statement, SignoffRun run, boolean allowUncommitted) {

    public SigningRequest {
        documents = List.copyOf(documents);
    }
}
