package dev.poam.signoff;

import dev.poam.project.SignoffPurpose;
import org.jspecify.annotations.Nullable;

/**
 * A sign-off, and what it says of the files as they lie.
 *
 * @param checked the record; {@code today} speaks of the files that were looked at, be they committed or not
 * @param committed whether the record is in the history
 * @param item the item that was signed; null when the document is none, or is not known
 * @param onlyStatusMoved whether the item differs from what was signed in nothing but its status, and maybe its place
 */
public record FiledSignoff(
        CheckedSignoff checked, boolean committed, @Nullable SignedItem item, boolean onlyStatusMoved) {

    /** Whether the document is still what was signed, but for the status of an item where that may move on. */
    public boolean holds() {
        return checked.today() == Verdict.VALID
                || (checked.today() == Verdict.STALE && onlyStatusMoved && mayStatusMove());
    }

    /** What an approval of an item approves is the whole of it; other purposes speak of a step that was taken. */
    private boolean mayStatusMove() {
        return isFor(SignoffPurpose.VERIFICATION)
                || isFor(SignoffPurpose.CLOSURE)
                || isFor(SignoffPurpose.RISK_ACCEPTANCE);
    }

    /** Whether it was made for a purpose; a record that cannot be read was made for none. */
    public boolean isFor(SignoffPurpose purpose) {
        return checked.statement() != null && checked.statement().purpose() == purpose;
    }

    /** Whether it speaks of the same document, or of the same item wherever that lay. */
    public boolean isOfSameDocument(FiledSignoff other) {
        SignoffStatement one = checked.statement();
        SignoffStatement two = other.checked.statement();
        if (one == null || two == null) {
            return false;
        }
        boolean sameItem = item != null && other.item != null && item.id().equals(other.item.id());
        return sameItem || one.document().path().equals(two.document().path());
    }
}
