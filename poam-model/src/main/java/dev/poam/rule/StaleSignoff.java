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

    /** Whether a sign-off is one that this rule reports. */
    static boolean tells(FiledSignoff signoff, Inspection inspection) {
        return signoff.checked().today() == Verdict.STALE
                && !signoff.holds()
                && !signoff.isFor(SignoffPurpose.RELEASE)
                && !inspection.signoffs().isFollowed(signoff)
                && new SignoffScope(inspection).speaksOfNow(signoff);
    }

    @Override
    boolean matters(FiledSignoff signoff, Inspection inspection) {
        return tells(signoff, inspection);
    }

    /** As grave as if there were none, where there must be one. */
    @Override
    Severity severity(FiledSignoff signoff, Inspection inspection) {
        return SignoffDemands.of(inspection).stream()
                .filter(demand -> demand.isMetBy(signoff))
                .map(SignoffDemand::severity)
                .min(Severity::compareTo)
                .orElse(severity());
    }
}
