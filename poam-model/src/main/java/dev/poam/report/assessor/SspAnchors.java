package dev.poam.report.assessor;

import dev.poam.catalog.Requirement;
import dev.poam.cmmc.Decision;
import dev.poam.project.Assessment;
import dev.poam.project.MarkdownDocument;
import dev.poam.project.Project;
import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import dev.poam.source.Limits;
import dev.poam.source.RefusedInputException;
import dev.poam.source.SafePath;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the system security plan speaks of requirements.
 *
 * @param path of the plan that the newest assessment names; null when it names none that can be read
 */
record SspAnchors(@Nullable String path, Set<String> anchors) {

    private static final SspAnchors NONE = new SspAnchors(null, Set.of());

    static SspAnchors of(FileTree files, Project project, @Nullable Decision decision) throws IOException {
        String path = document(project, decision).orElse(null);
        if (path == null || !SafePath.isSafe(path) || files.kind(path) != EntryKind.FILE) {
            return NONE;
        }
        if (files.size(path) > Limits.DOCUMENT_BYTES) {
            return NONE;
        }
        try {
            return new SspAnchors(
                    path,
                    MarkdownDocument.read(path, files.read(path, Limits.DOCUMENT_BYTES))
                            .anchors());
        } catch (RefusedInputException e) {
            // The rule about anchors tells what is wrong with it; here it has none.
            return NONE;
        }
    }

    private static Optional<String> document(Project project, @Nullable Decision decision) {
        Assessment assessment =
                decision == null ? project.assessments().stream().findFirst().orElse(null) : decision.assessment();
        return Optional.ofNullable(assessment).map(Assessment::ssp).map(Assessment.Plan::document);
    }

    /** The place of a requirement's statement; empty when the plan has none under the requirement's name. */
    Optional<String> of(Requirement requirement) {
        String anchor = requirement.practice().toLowerCase(Locale.ROOT).replace('.', '-');
        return anchors.contains(anchor) ? Optional.of(path + "#" + anchor) : Optional.empty();
    }
}
