package dev.poam.rule;

import dev.poam.project.Project;
import dev.poam.source.FileTree.EntryKind;
import dev.poam.source.SafePath;

/** Finds paths at which there is no file. */
final class MissingFile extends StatedRule {

    MissingFile() {
        super(
                "reference/missing-file",
                Severity.ERROR,
                "Files that an item points to exist",
                "NIST SP 800-171A 3.12.2[c]");
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        Project project = inspection.project();
        for (FileReference reference : FileReference.all(project)) {
            if (SafePath.isSafe(reference.path())) {
                EntryKind kind = reference.kind(project);
                if (kind == EntryKind.MISSING) {
                    reference.report(
                            "there is no file " + reference.path(),
                            "Add the file, or correct the path; it starts at the folder that holds poam/.",
                            reporter);
                } else if (kind == EntryKind.FOLDER) {
                    reference.report(reference.path() + " is a folder", "Name one file in it.", reporter);
                } else if (kind == EntryKind.OTHER) {
                    reference.report(reference.path() + " is no regular file", "Name a regular file.", reporter);
                }
            }
        }
    }
}
