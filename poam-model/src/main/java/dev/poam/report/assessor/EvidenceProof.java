package dev.poam.report.assessor;

import dev.poam.history.FileVersion;
import dev.poam.history.Landing;
import dev.poam.item.Evidence;
import dev.poam.report.text.Inline;
import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import dev.poam.source.SafePath;
import dev.poam.source.StoredDigest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as an item states it, and what the commit holds of it.
 *
 * @param sha256 of the bytes of the commit, 64 lower-case hexadecimal digits; null when there are none
 * @param landed the commit that brought these bytes to their place; null when there are none
 */
record EvidenceProof(
        Evidence evidence,
        Match match,
        @Nullable String sha256,
        @Nullable Landing landed) {

    /** How the bytes of the commit compare with the digest that the item states. */
    enum Match {
        EQUAL("equal"),
        EQUAL_BUT_LINE_ENDS("equal, once CRLF line ends are LF"),
        DIFFERENT("DIFFERS"),
        NOT_STATED("no SHA-256 stated"),
        MISSING("no such file at this commit"),
        NO_FILE("no regular file at this commit"),
        OUTSIDE("not in the repository, not checked");

        private final String words;

        Match(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** Whether the bytes are those that were hashed. */
        boolean holds() {
            return this == EQUAL || this == EQUAL_BUT_LINE_ENDS;
        }
    }

    /**
     * Hashes the bytes of the commit, as a stream.
     *
     * @param versions of the paths, the latest first
     */
    static EvidenceProof of(Evidence evidence, FileTree files, Map<String, List<FileVersion>> versions)
            throws IOException {
        String path = evidence.path();
        if (path == null) {
            return new EvidenceProof(evidence, Match.OUTSIDE, null, null);
        }
        EntryKind kind = SafePath.isSafe(path) ? files.kind(path) : EntryKind.OTHER;
        if (kind != EntryKind.FILE) {
            return new EvidenceProof(evidence, kind == EntryKind.MISSING ? Match.MISSING : Match.NO_FILE, null, null);
        }
        List<FileVersion> landed = versions.getOrDefault(path, List.of());
        return new EvidenceProof(
                evidence,
                match(path, evidence.sha256(), files),
                files.sha256(path),
                landed.isEmpty() ? null : landed.get(0).landing());
    }

    private static Match match(String path, @Nullable String stated, FileTree files) throws IOException {
        if (stated == null) {
            return Match.NOT_STATED;
        }
        String wanted = stated.toLowerCase(Locale.ROOT);
        if (files.sha256(path).equals(wanted)) {
            return Match.EQUAL;
        }
        return StoredDigest.isOf(path, files, wanted) ? Match.EQUAL_BUT_LINE_ENDS : Match.DIFFERENT;
    }

    /** Where it is, as the item says. */
    String place() {
        if (evidence.path() != null) {
            return evidence.path();
        }
        if (evidence.url() != null) {
            return evidence.url();
        }
        return evidence.location() == null ? "no place stated" : evidence.location();
    }

    /** The place as a link where it is an address. */
    Inline linkedPlace() {
        return evidence.path() == null && evidence.url() != null
                ? Inline.address(evidence.url())
                : Inline.text(place());
    }

    String stated() {
        return evidence.sha256() == null ? "" : evidence.sha256();
    }
}
