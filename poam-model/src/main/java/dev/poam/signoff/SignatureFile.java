package dev.poam.signoff;

import dev.poam.signoff.key.SignatureFormat;
import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The signature that lies beside a record. */
record SignatureFile(SignatureFormat format, String path) {

    /** Every place where the signature of a record may lie. */
    static List<SignatureFile> candidates(String record) {
        return Arrays.stream(SignatureFormat.values())
                .map(format -> new SignatureFile(format, format.fileOf(record)))
                .toList();
    }

    /**
     * The one signature of a record.
     *
     * @throws Judgement when there is none, or more than one: nobody could say which of them counts
     */
    static SignatureFile of(FileTree files, String record) throws IOException, Judgement {
        List<SignatureFile> candidates = candidates(record);
        List<SignatureFile> found = new ArrayList<>();
        for (SignatureFile candidate : candidates) {
            if (files.kind(candidate.path) != EntryKind.MISSING) {
                found.add(candidate);
            }
        }
        if (found.isEmpty()) {
            throw new Judgement(Verdict.INVALID, "there is no signature " + paths(candidates, " or "));
        }
        if (found.size() > 1) {
            throw new Judgement(Verdict.INVALID, "there is more than one signature: " + paths(found, ", "));
        }
        return found.get(0);
    }

    /** Whether a file is the signature of a record, by its name. */
    static boolean isSignature(String path) {
        return Arrays.stream(SignatureFormat.values())
                .anyMatch(format -> path.endsWith(format.fileOf(SignoffRecord.SUFFIX)));
    }

    private static String paths(List<SignatureFile> files, String between) {
        return files.stream().map(SignatureFile::path).collect(Collectors.joining(between));
    }

    /** Where a timestamp over the signature may lie. */
    String timestamp() {
        return path + CheckedTimestamp.SUFFIX;
    }

    /** @throws Judgement when it is no file, or too large for a signature */
    byte[] read(FileTree files) throws IOException, Judgement {
        if (files.kind(path) != EntryKind.FILE) {
            throw new Judgement(Verdict.INVALID, "the signature " + path + " is no file");
        }
        if (files.size(path) > SignatureFormat.MOST_BYTES) {
            throw new Judgement(
                    Verdict.INVALID, "the signature has more than " + SignatureFormat.MOST_BYTES + " bytes");
        }
        return files.read(path, SignatureFormat.MOST_BYTES);
    }
}
