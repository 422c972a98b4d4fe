package dev.poam.rule;

import dev.poam.item.Evidence;
import dev.poam.item.PoamItem;
import dev.poam.project.Project;
import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import dev.poam.source.SafePath;
import dev.poam.source.StoredDigest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** Finds evidence whose bytes are not those that were hashed; what counts is the file as Git stores it. */
final class EvidenceHashDiffers extends ItemRule {

    EvidenceHashDiffers() {
        super(
                "reference/evidence-hash",
                Severity.ERROR,
                "Evidence in the repository has the SHA-256 that the item states",
                "32 CFR 170.17(c)(4)");
    }

    @Override
    void check(PoamItem item, Inspection inspection, Reporter reporter) {
        for (int i = 0; i < item.evidence().size(); i++) {
            Evidence evidence = item.evidence().get(i);
            if (evidence.path() != null && evidence.sha256() != null) {
                String stated = evidence.sha256().toLowerCase(Locale.ROOT);
                String field = "evidence[" + i + "].sha256";
                otherDigest(evidence.path(), stated, inspection.project())
                        .ifPresent(
                                found -> reporter.report(
                                        item,
                                        field,
                                        evidence.path() + " has the SHA-256 " + found + ", not " + stated,
                                        "Bring back the file that was hashed, or state the new digest and have it verified again."));
            }
        }
    }

    /** The file's digest when it is not the stated one; empty too when there is no file. */
    private static Optional<String> otherDigest(String path, String stated, Project project) {
        FileTree files = project.files();
        try {
            if (!SafePath.isSafe(path) || files.kind(path) != EntryKind.FILE) {
                return Optional.empty();
            }
            return StoredDigest.isOf(path, files, stated) ? Optional.empty() : Optional.of(files.sha256(path));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
