package dev.poam.maven;

import dev.poam.item.Status;
import dev.poam.project.SignoffPurpose;
import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import dev.poam.source.Limits;
import dev.poam.source.LineEnds;
import java.io.IOException;
import java.util.Arrays;
import org.apache.maven.plugin.MojoExecutionException;

/** A step of an item that is signed when it is taken. */
final class SignedStep {

    private SignedStep() {}

    /** What a step is signed for. */
    static SignoffPurpose purposeOf(Status target) throws MojoExecutionException {
        return switch (target) {
            case VERIFIED -> SignoffPurpose.VERIFICATION;
            case CLOSED -> SignoffPurpose.CLOSURE;
            case OPEN, IN_PROGRESS, REMEDIATED ->
                throw new MojoExecutionException(
                        "poam.sign goes with poam.to=Verified and poam.to=Closed; nobody signs for " + target);
        };
    }

    /**
     * The bytes that Git will store of an edited file: with line feeds where that is how it stores what lies in the folder
     * with other line ends now.
     *
     * @param content the file before it was edited
     */
    static byte[] asStored(byte[] edited, byte[] content, String path, FileTree committed) throws IOException {
        boolean isNormalised = committed.kind(path) == EntryKind.FILE
                && committed.size(path) <= Limits.FILE_BYTES
                && Arrays.equals(committed.read(path, Limits.FILE_BYTES), LineEnds.asStored(content));
        return isNormalised ? LineEnds.asStored(edited) : edited;
    }
}
