package dev.poam.rule;

import dev.poam.item.PoamItem;
import dev.poam.project.MarkdownDocument;
import dev.poam.project.Project;
import dev.poam.source.Limits;
import dev.poam.source.Nearest;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds SSP statements that point to no heading; in a document that is not Markdown nobody can look for one. */
final class MissingAnchor extends StatedRule {

    MissingAnchor() {
        super(
                "reference/missing-anchor",
                Severity.ERROR,
                "The SSP statement that an item points to is a heading of that document",
                "NIST SP 800-171 r2 3.12.4");
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        Map<String, Optional<MarkdownDocument>> documents = new HashMap<>();
        for (PoamItem item : inspection.project().items()) {
            if (item.ssp() != null) {
                check(FileReference.ssp(item, item.ssp()), inspection.project(), documents, reporter);
            }
        }
    }

    private static void check(
            FileReference reference,
            Project project,
            Map<String, Optional<MarkdownDocument>> documents,
            Reporter reporter) {
        String anchor = reference.anchor();
        if (anchor == null || anchor.isEmpty()) {
            reference.report(
                    "ssp names no statement in " + reference.path(),
                    "Add # and the anchor of a heading: docs/SSP.md#ia-l2-3-5-3.",
                    reporter);
        } else if (reference.leadsToFile(project)) {
            Optional<MarkdownDocument> known = documents.get(reference.path());
            if (known == null) {
                known = read(reference, project, reporter);
                documents.put(reference.path(), known);
            }
            known.filter(document -> !document.anchors().contains(anchor))
                    .ifPresent(document -> reference.report(
                            reference.path() + " has no heading for #" + anchor
                                    + Wording.didYouMean(Nearest.to(anchor, document.anchors())),
                            "Correct the anchor, or add the heading to the document.",
                            reporter));
        }
    }

    /** The document; empty when it cannot be looked into, which is then reported once. */
    private static Optional<MarkdownDocument> read(FileReference reference, Project project, Reporter reporter) {
        String path = reference.path();
        if (!path.toLowerCase(Locale.ROOT).endsWith(".md")) {
            reference.report(
                    path + " is not Markdown, so its headings cannot be looked up",
                    "Keep the SSP as Markdown (.md), or switch this rule off in poam.yaml.",
                    reporter.as(Severity.INFO));
            return Optional.empty();
        }
        try {
            if (project.files().size(path) > Limits.DOCUMENT_BYTES) {
                reference.report(
                        path + " is larger than " + Limits.DOCUMENT_BYTES + " bytes and is not read",
                        "Split it into several documents.",
                        reporter);
                return Optional.empty();
            }
            return Optional.of(MarkdownDocument.read(path, project.files().read(path, Limits.DOCUMENT_BYTES)));
        } catch (RefusedInputException e) {
            reference.report(path + ": " + e.problem().message(), e.problem().help(), reporter);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
