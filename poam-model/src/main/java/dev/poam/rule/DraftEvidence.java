package dev.poam.rule;

import dev.poam.item.EvidenceState;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;

/** Finds drafts among the evidence that a status rests on; a warning until the verification has rested on it. */
final class DraftEvidence extends ItemRule {

    DraftEvidence() {
        super(
                "lifecycle/draft-evidence",
                Severity.ERROR,
                "Evidence of a verified item is final",
                "32 CFR 170.24(b)(1)");
    }

    @Override
    void check(PoamItem item, Inspection inspection, Reporter reporter) {
        if (!item.isAtLeast(Status.REMEDIATED)) {
            return;
        }
        Reporter graded = item.isAtLeast(Status.VERIFIED) ? reporter : reporter.as(Severity.WARNING);
        for (int i = 0; i < item.evidence().size(); i++) {
            if (item.evidence().get(i).state() == EvidenceState.DRAFT) {
                graded.report(
                        item,
                        "evidence[" + i + "].state",
                        "evidence " + (i + 1) + " is a draft and the item is " + item.status(),
                        "Replace it by the approved version and set its state to final.");
            }
        }
    }
}
