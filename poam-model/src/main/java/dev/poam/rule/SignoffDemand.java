package dev.poam.rule;

import dev.poam.item.PoamItem;
import dev.poam.project.SignoffPolicy;
import dev.poam.project.SignoffPurpose;
import dev.poam.signoff.FiledSignoff;
import dev.poam.signoff.SignoffStatement;
import dev.poam.signoff.Verdict;
import dev.poam.source.Position;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A document that must be signed.
 *
 * @param severity how grave it is when it is not
 * @param document its path; null for a release, which has none of its own
 * @param item the document as an item; null when it is none
 * @param path the file in which the demand is reported
 * @param position where in that file; null for the file as a whole
 */
record SignoffDemand(
        SignoffPurpose purpose,
        Severity severity,
        @Nullable String document,
        @Nullable PoamItem item,
        String path,
        @Nullable Position position) {

    /** How the document is called in {@code poam:sign}. */
    String name() {
        if (item != null) {
            return item.id();
        }
        return isRelease() ? "release" : String.valueOf(document);
    }

    /** The person whom the item itself names as whoever decided; empty when it names nobody who is known. */
    Optional<String> namedPerson(Inspection inspection) {
        if (item == null) {
            return Optional.empty();
        }
        String named = switch (purpose) {
            case VERIFICATION ->
                item.verification() == null ? null : item.verification().by();
            case RISK_ACCEPTANCE ->
                item.deferral() == null ? null : item.deferral().acceptedBy();
            case APPROVAL, CLOSURE, REVIEW, RELEASE -> null;
        };
        return Optional.ofNullable(named)
                .filter(id -> inspection.project().people().byId(id).isPresent());
    }

    /** What is signed for, in words. */
    String subject() {
        return isRelease() ? "a release" : "the " + purpose.label() + " of " + name();
    }

    /** Whether a sign-off was made for this, be it good or not. */
    boolean isMetBy(FiledSignoff signoff) {
        SignoffStatement statement = signoff.checked().statement();
        if (statement == null || statement.purpose() != purpose) {
            return false;
        }
        if (item != null) {
            return signoff.item() != null && item.id().equals(signoff.item().id());
        }
        return isRelease() || statement.document().path().equals(document);
    }

    /** How many different people must sign: where several policies speak of the purpose, the greatest number counts. */
    int count(Inspection inspection) {
        return inspection.project().people().signoffs().stream()
                .filter(policy -> policy.purpose() == purpose)
                .mapToInt(SignoffPolicy::count)
                .max()
                .orElse(1);
    }

    /** The people whose sign-offs hold; of several releases those of the one that most have signed. */
    Set<String> signers(Inspection inspection) {
        SignoffScope scope = new SignoffScope(inspection);
        Map<String, Set<String>> byDocument = new TreeMap<>();
        for (FiledSignoff signoff : inspection.signoffs().all()) {
            SignoffStatement statement = signoff.checked().statement();
            if (statement != null && isMetBy(signoff) && holds(signoff) && scope.speaksOfNow(signoff)) {
                String group = isRelease() ? statement.document().path() : name();
                byDocument
                        .computeIfAbsent(group, any -> new TreeSet<>())
                        .add(statement.attestor().id());
            }
        }
        return byDocument.values().stream()
                .max(Comparator.comparingInt(Set::size))
                .orElse(Set.of());
    }

    private boolean isRelease() {
        return document == null;
    }

    /** A release was signed, even though the repository has moved on. */
    private boolean holds(FiledSignoff signoff) {
        return signoff.holds() || (isRelease() && signoff.checked().today() == Verdict.STALE);
    }
}
