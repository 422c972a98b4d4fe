package dev.poam.rule;

import dev.poam.project.Assessment;
import dev.poam.project.Track;
import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import dev.poam.source.SafePath;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Finds C3PAO assessments without the hashed list of their artifacts, and lists that are not the ones that were hashed. */
final class UnprovedArtifacts extends AssessmentRule {

    UnprovedArtifacts() {
        super(
                "assessment/artifacts",
                Severity.ERROR,
                "The artifacts of a C3PAO assessment are hashed, and the list has its hash",
                "32 CFR 170.17(c)(4)");
    }

    @Override
    void check(Assessment assessment, Inspection inspection, Reporter reporter) {
        Assessment.Artifacts artifacts = assessment.artifacts();
        if (artifacts == null) {
            if (assessment.track() == Track.C3PAO && assessment.statusDate() != null) {
                report(
                        assessment,
                        "track",
                        "the assessment was submitted without a list of hashed artifacts",
                        "mvn poam:evidence makes the list and the hash over it; name both under artifacts:.",
                        reporter.as(Severity.WARNING));
            }
            return;
        }
        String list = artifacts.list();
        String hash = artifacts.hash();
        String algorithm = artifacts.algorithm();
        if (list == null || hash == null || algorithm == null || !SafePath.isSafe(list)) {
            return;
        }
        try {
            check(assessment, inspection.project().files(), list, algorithm, hash, reporter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(
            Assessment assessment, FileTree files, String list, String algorithm, String hash, Reporter reporter)
            throws IOException {
        if (files.kind(list) != EntryKind.FILE) {
            report(
                    assessment,
                    "artifacts.list",
                    "there is no file " + list,
                    "Correct the path; it is relative to the folder of poam.yaml.",
                    reporter);
        } else if (algorithm.replace("-", "").equals("SHA256")
                && !files.sha256(list).equalsIgnoreCase(hash)) {
            report(
                    assessment,
                    "artifacts.hash",
                    list + " has the SHA-256 " + files.sha256(list) + ", not the one that was recorded",
                    "Restore the list as it was given to the assessor; it may not change.",
                    reporter);
        }
    }
}
