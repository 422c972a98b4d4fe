package dev.poam.rule;

import dev.poam.signoff.SignoffRecord;
import dev.poam.source.FileTree;
import dev.poam.source.Limits;
import dev.poam.source.RefusedInputException;
import dev.poam.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Finds sign-off records that were made on a commit which is no longer on the chain: somebody has rewritten the history
 * that was signed. A record of which the commit cannot be read proves nothing either.
 */
final class RewrittenHistory extends StatedRule {

    RewrittenHistory() {
        super(
                "history/rewritten",
                Severity.ERROR,
                "The commits that sign-offs were made on are still in the history",
                "POA&M procedure, sign-offs");
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        if (!inspection.history().isKnown()) {
            return;
        }
        FileTree files = inspection.project().files();
        try {
            for (String path : files.filesBelow(SignoffRecord.FOLDER)) {
                if (SignoffRecord.isRecord(path)) {
                    check(path, files, inspection, reporter);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sign-off records", e);
        }
    }

    private static void check(String path, FileTree files, Inspection inspection, Reporter reporter)
            throws IOException {
        try {
            if (files.size(path) > Limits.FILE_BYTES) {
                throw SourceText.tooLarge(path, files.size(path));
            }
            SignoffRecord signoff = SignoffRecord.read(path, files.read(path, Limits.FILE_BYTES));
            if (!inspection.history().isOnChain(signoff.baseCommit())) {
                reporter.report(
                        path,
                        null,
                        null,
                        "the sign-off was made on commit " + signoff.baseCommit() + ", which is not on the main line",
                        "Find the branch or backup that still has the commit and ask who rewrote the history; then"
                                + " sign again.");
            }
        } catch (RefusedInputException e) {
            reporter.report(
                    path,
                    e.problem().position(),
                    null,
                    e.problem().message(),
                    e.problem().help());
        }
    }
}
