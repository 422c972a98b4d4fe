package dev.poam.rule;

import dev.poam.source.FileTree.EntryKind;
import dev.poam.source.SafePath;
import java.util.Optional;

/** Finds paths that lead out of the repository, through a symbolic link, or nowhere on some system. */
final class UnsafePath extends StatedRule {

    UnsafePath() {
        super(
                "reference/unsafe-path",
                Severity.ERROR,
                "A path stays inside the repository and works on every system",
                "Reading limits");
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        for (FileReference reference : FileReference.all(inspection.project())) {
            Optional<String> objection = SafePath.objection(reference.path());
            if (objection.isEmpty() && reference.kind(inspection.project()) == EntryKind.SYMLINK) {
                objection = Optional.of("is a symbolic link or leads through one");
            }
            objection.ifPresent(fault -> reference.report(
                    "the path \"" + reference.path() + "\" " + fault,
                    "Name a regular file by its path from the folder that holds poam/, with forward slashes.",
                    reporter));
        }
    }
}
