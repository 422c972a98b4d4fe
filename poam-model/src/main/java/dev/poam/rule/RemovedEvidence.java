package dev.poam.rule;

import dev.poam.cmmc.Deadlines;
import dev.poam.cmmc.RemovedArtifact;
import java.time.LocalDate;
import java.util.Optional;

/** Finds evidence that was taken away before the artifacts of a submitted assessment need no longer be kept. */
final class RemovedEvidence extends StatedRule {

    RemovedEvidence() {
        super(
                "assessment/evidence-removed",
                Severity.WARNING,
                "Evidence is kept for six years from the CMMC Status Date",
                "32 CFR 170.16(c)(4), 170.17(c)(4)");
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        for (RemovedArtifact artifact : inspection.removedArtifacts()) {
            keptUntil(artifact, inspection)
                    .filter(until -> !inspection.asOf().isAfter(until))
                    .ifPresent(until -> reporter.report(
                            artifact.path(),
                            null,
                            null,
                            "the file is gone " + Wording.landed(artifact.landing()) + " and has to be kept until "
                                    + until,
                            "Bring it back, or move it into a folder of poam/evidence."));
        }
    }

    /** By the latest of the assessments that were performed before the file went; none speaks of later ones. */
    private static Optional<LocalDate> keptUntil(RemovedArtifact artifact, Inspection inspection) {
        LocalDate gone = artifact.landing().at().toLocalDate();
        return inspection.project().assessments().stream()
                .filter(assessment -> !assessment.performed().isAfter(gone))
                .flatMap(assessment -> Optional.ofNullable(assessment.statusDate()).stream())
                .map(Deadlines::retainUntil)
                .max(LocalDate::compareTo);
    }
}
