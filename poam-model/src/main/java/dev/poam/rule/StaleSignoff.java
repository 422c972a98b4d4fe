package dev.poam.rule;

import dev.poam.project.SignoffPurpose;
import dev.poam.signoff.FiledSignoff;
import dev.poam.signoff.Verdict;

/**
 * Finds sign-offs whose document has changed since. One that another has followed is the past, and so is one of an item's
 * step that was taken back; a release is a picture of one day and is meant to be overtaken.
 */
final class StaleSignoff extends SignoffVerdict {

    StaleSignoff() {
        super(
                Verdict.STALE,
                Severity.WARNING,
                "A document that is signed off has not changed since",
                "Read what has changed; if it is right, have the document as it is now signed again.");
    }

    @Override
    boolean matters(FiledSignoff signoff, Inspection inspection) {
        return super.matters(signoff, inspection) && !signoff.holds() && !signoff.isFor(SignoffPurpose.RELEASE);
    }
}
