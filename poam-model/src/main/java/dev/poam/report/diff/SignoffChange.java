package dev.poam.report.diff;

import dev.poam.project.SignoffPurpose;
import dev.poam.signoff.FiledSignoff;
import dev.poam.signoff.SignoffStatement;
import dev.poam.signoff.Signoffs;
import dev.poam.signoff.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one sign-off.
 *
 * @param before null when it is new
 * @param after null when its record is gone
 * @param followed whether another sign-off for the same has taken its place
 */
record SignoffChange(
        @Nullable FiledSignoff before, @Nullable FiledSignoff after, boolean followed) {

    /** What happened to a sign-off. */
    enum Kind {
        MADE,
        LOST,
        STALE,
        /** Worth nothing any more, for another reason than a changed document. */
        VOID,
        RESTORED;

        /** The name in {@code diff.json}. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The sign-offs that are there, or hold, on one of the sides only; what is new comes last. */
    static List<SignoffChange> of(Signoffs before, Signoffs after) {
        List<FiledSignoff> left = new ArrayList<>(before.all());
        List<SignoffChange> changes = new ArrayList<>();
        for (FiledSignoff now : after.all()) {
            FiledSignoff old = left.stream()
                    .filter(each -> each.checked().path().equals(now.checked().path()))
                    .findFirst()
                    .orElse(null);
            left.remove(old);
            if (old == null || (old.holds() != now.holds() && !isOvertaken(now))) {
                changes.add(new SignoffChange(old, now, after.isFollowed(now)));
            }
        }
        left.forEach(gone -> changes.add(new SignoffChange(gone, null, false)));
        return changes;
    }

    /** A release is a picture of one day. */
    private static boolean isOvertaken(FiledSignoff signoff) {
        return signoff.isFor(SignoffPurpose.RELEASE) && signoff.checked().today() == Verdict.STALE;
    }

    Kind kind() {
        if (before == null) {
            return Kind.MADE;
        }
        if (after == null) {
            return Kind.LOST;
        }
        if (after.holds()) {
            return Kind.RESTORED;
        }
        return after.checked().today() == Verdict.STALE ? Kind.STALE : Kind.VOID;
    }

    FiledSignoff known() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    String path() {
        return known().checked().path();
    }

    /** The item or the file that was signed. */
    String document() {
        SignoffStatement statement = known().checked().statement();
        return statement == null ? path() : statement.documentId();
    }

    String purpose() {
        SignoffStatement statement = known().checked().statement();
        return statement == null ? "" : statement.purpose().label();
    }

    String attestor() {
        SignoffStatement statement = known().checked().statement();
        return statement == null ? "" : statement.attestor().id();
    }

    /** What happened to it, in a few words. */
    String verb() {
        String words = switch (kind()) {
            case MADE -> known().holds() ? "signed" : "signed, but " + verdict();
            case LOST -> "record is gone";
            case STALE, VOID -> verdict();
            case RESTORED -> "holds again";
        };
        return followed && !known().holds() ? words + "; signed anew" : words;
    }

    private String verdict() {
        String reason = known().checked().reason();
        return known().checked().today().name() + (reason.isEmpty() ? "" : ": " + reason);
    }
}
