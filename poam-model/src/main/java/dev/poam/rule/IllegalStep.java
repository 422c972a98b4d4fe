package dev.poam.rule;

import dev.poam.history.ItemHistory;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.item.Verification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds moves of the status that are neither one step forward nor a failed verification with a reason. A revert is
 * judged like any other move back; leaving Closed is the matter of another rule.
 */
final class IllegalStep extends LandedItemRule {

    IllegalStep() {
        super(
                "lifecycle/illegal-step",
                Severity.ERROR,
                "A status moves one step forward, or back to In Progress with a reason",
                "POA&M procedure, lifecycle");
    }

    @Override
    void check(PoamItem item, @Nullable ItemHistory landed, Inspection inspection, Reporter reporter) {
        if (landed == null) {
            return;
        }
        for (StatusStep step : StatusStep.of(item, landed)) {
            if (step.isForward() || step.isReopening()) {
                continue;
            }
            if (!step.isFailedVerification()) {
                report(item, step, fault(step), remedy(step), reporter);
            } else if (!givesReason(item)) {
                report(
                        item,
                        step,
                        " without a reason",
                        "Say in notes or in verification.result why the verification failed.",
                        reporter);
            }
        }
    }

    private static void report(PoamItem item, StatusStep step, String fault, String help, Reporter reporter) {
        String message = "status moved " + step.describe() + fault + " " + Wording.landed(step.landing());
        reporter.report(item, "status", message, help);
    }

    /** What is wrong with a step that is none, to be put after its description. */
    static String fault(StatusStep step) {
        List<String> leftOut = step.leftOut().stream().map(Status::label).toList();
        return leftOut.isEmpty() ? "" : ", leaving out " + Wording.and(leftOut);
    }

    private static String remedy(StatusStep step) {
        if (step.landing() != null) {
            return "Land one step at a time; what has landed stays, so suppress this with a reason in the item.";
        }
        return step.leftOut().isEmpty()
                ? "Only Remediated and Verified go back, and only to In Progress."
                : "Set the next status only: " + step.leftOut().get(0) + ".";
    }

    /** Whether the item says, as it is now, why it went back. */
    private static boolean givesReason(PoamItem item) {
        Verification verification = item.verification();
        return isGiven(item.notes()) || (verification != null && isGiven(verification.result()));
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
