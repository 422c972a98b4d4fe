package dev.poam.rule;

import dev.poam.history.Landing;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.project.SignoffPurpose;
import dev.poam.signoff.FiledSignoff;
import dev.poam.signoff.SignedItem;
import dev.poam.signoff.SignoffStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-off speaks of. A verification or a closure attests that an item took a step: it speaks of the item as long as
 * the item has not gone back behind that step, and it was made no earlier than the step was last taken.
 */
record SignoffScope(Inspection inspection) {

    /** Whether somebody has put the item off and it is not done. */
    static boolean isDeferred(PoamItem item) {
        return item.deferral() != null && item.status() != Status.CLOSED;
    }

    /** Whether it speaks of the present and not of a past that has been taken back. */
    boolean speaksOfNow(FiledSignoff signoff) {
        SignoffStatement statement = signoff.checked().statement();
        SignedItem signed = signoff.item();
        if (statement == null || signed == null) {
            return true;
        }
        PoamItem item = inspection.item(signed.id()).orElse(null);
        Status attested = attested(statement.purpose());
        if (attested != null) {
            return item != null
                    && isAtLeast(attested, signed.status())
                    && isAtLeast(attested, item.status())
                    && isSinceStep(signoff, item, attested);
        }
        return statement.purpose() != SignoffPurpose.RISK_ACCEPTANCE || (item != null && isDeferred(item));
    }

    private static @Nullable Status attested(SignoffPurpose purpose) {
        return switch (purpose) {
            case VERIFICATION -> Status.VERIFIED;
            case CLOSURE -> Status.CLOSED;
            case APPROVAL, RISK_ACCEPTANCE, REVIEW, RELEASE -> null;
        };
    }

    private static boolean isAtLeast(Status attested, @Nullable Status status) {
        return status != null && status.isAtLeast(attested);
    }

    private boolean isSinceStep(FiledSignoff signoff, PoamItem item, Status attested) {
        StatusStep last =
                inspection.landed(item.id()).map(landed -> StatusStep.of(item, landed)).orElse(List.of()).stream()
                        .filter(step ->
                                !step.from().isAtLeast(attested) && step.to().isAtLeast(attested))
                        .reduce((earlier, later) -> later)
                        .orElse(null);
        if (last == null || !signoff.committed()) {
            return true;
        }
        return last.landing() != null
                && position(last.landing()) <= position(signoff.checked().landed());
    }

    private int position(@Nullable Landing landing) {
        return landing == null ? -1 : inspection.history().chain().indexOf(landing.commit());
    }
}
