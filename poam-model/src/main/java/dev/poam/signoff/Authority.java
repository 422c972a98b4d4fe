package dev.poam.signoff;

import dev.poam.history.History;
import dev.poam.history.Transition;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.project.People;
import dev.poam.project.Person;
import dev.poam.project.SigningKey;
import dev.poam.project.SignoffPolicy;
import dev.poam.project.SignoffPurpose;
import dev.poam.signoff.key.SignerKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign what, by the people of one commit. Where no policy speaks of a purpose nobody may sign for it.
 *
 * @param people as committed before the sign-off
 */
record Authority(People people, History history) {

    /** The one reason for a revocation that leaves older signatures alone. */
    private static final String SUPERSEDED = "superseded";

    /**
     * Why a person may not sign for a purpose; empty when the person may.
     *
     * @param item the item that is signed; null when the document is none
     */
    Optional<String> objection(String attestor, SignoffPurpose purpose, @Nullable PoamItem item) {
        Person person = people.byId(attestor).orElse(null);
        if (person == null) {
            return Optional.of("`" + attestor + "` is nobody in " + People.PATH + " as committed");
        }
        List<SignoffPolicy> policies = people.signoffs().stream()
                .filter(policy -> policy.purpose() == purpose)
                .toList();
        if (policies.isEmpty()) {
            return Optional.of(
                    "no policy of " + People.PATH + " as committed lets anybody sign for " + purpose.label());
        }
        if (policies.stream().noneMatch(policy -> policy.roles().stream().anyMatch(person.roles()::contains))) {
            List<String> roles = policies.stream()
                    .flatMap(policy -> policy.roles().stream())
                    .distinct()
                    .toList();
            return Optional.of("`" + attestor + "` has no role that may sign for " + purpose.label() + ": "
                    + String.join(", ", roles));
        }
        if (item == null) {
            return Optional.empty();
        }
        return policies.stream()
                .flatMap(policy -> policy.notSameAs().stream())
                .filter(part -> hasPart(person, part, item))
                .map(part -> "`" + attestor + "` is the " + part.label() + " of " + item.id()
                        + " and may not sign for its " + purpose.label())
                .findFirst();
    }

    /** People are compared, not keys or addresses. */
    private boolean hasPart(Person person, SignoffPolicy.Part part, PoamItem item) {
        return switch (part) {
            case OWNER -> person.id().equals(item.owner());
            case REMEDIATOR ->
                history.item(item.id())
                        .flatMap(landed -> landed.lastMoveTo(Status.REMEDIATED.label()))
                        .map(Transition::landing)
                        .filter(landing -> person.commitsWith(landing.by().email())
                                || person.commitsWith(landing.author().email()))
                        .isPresent();
        };
    }

    /** Why a key does not count. */
    record KeyObjection(Verdict verdict, String reason) {}

    /** Why a key does not count as the person's at a moment; empty when it does. */
    Optional<KeyObjection> keyObjection(String attestor, SignerKey signer, Instant at) {
        List<SigningKey> keys = people.byId(attestor).map(Person::keys).orElse(List.of());
        return keyObjection(keys, "`" + attestor + "`", signer, at);
    }

    /** Why a timestamp authority is not believed at a moment; empty when it is. */
    Optional<KeyObjection> timestampObjection(SignerKey authority, Instant at) {
        return keyObjection(people.timestamps(), "`timestamps`", authority, at);
    }

    private static Optional<KeyObjection> keyObjection(
            List<SigningKey> keys, String whose, SignerKey signer, Instant at) {
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        List<SigningKey> named = keys.stream().filter(signer::isNamedBy).toList();
        String name = signer.description();
        if (named.isEmpty()) {
            return Optional.of(new KeyObjection(
                    Verdict.UNTRUSTED, name + " is not one of " + whose + " in " + People.PATH + " as committed"));
        }
        if (named.stream().anyMatch(key -> isRevokedOn(day, key))) {
            return Optional.of(new KeyObjection(Verdict.REVOKED, name + " was revoked before " + day));
        }
        if (named.stream().noneMatch(key -> isInWindowOn(day, key))) {
            return Optional.of(new KeyObjection(Verdict.EXPIRED, name + " does not count on " + day));
        }
        return Optional.empty();
    }

    /**
     * Whether the key has been compromised, which a record outlives only where a timestamp proves that it is older.
     *
     * @param proved when the signature was there by a timestamp that is believed; null when there is none
     */
    Optional<KeyObjection> compromise(SignerKey signer, @Nullable Instant proved) {
        return compromise(
                people.people().stream()
                        .flatMap(person -> person.keys().stream())
                        .toList(),
                signer,
                proved);
    }

    /** Whether the key of a timestamp authority has been compromised: then no time of it is believed any more. */
    Optional<KeyObjection> timestampCompromise(SignerKey authority) {
        return compromise(people.timestamps(), authority, null);
    }

    private static Optional<KeyObjection> compromise(
            List<SigningKey> keys, SignerKey signer, @Nullable Instant proved) {
        return keys.stream()
                .filter(key ->
                        signer.isNamedBy(key) && isCompromised(key.revoked()) && !isBefore(proved, key.revoked()))
                .findFirst()
                .map(key -> new KeyObjection(
                        Verdict.REVOKED, signer.description() + " has been revoked, and not as superseded"));
    }

    private static boolean isBefore(@Nullable Instant proved, SigningKey.@Nullable Revocation revoked) {
        return proved != null
                && revoked != null
                && revoked.at() != null
                && proved.atZone(ZoneOffset.UTC).toLocalDate().isBefore(revoked.at());
    }

    private static boolean isCompromised(SigningKey.@Nullable Revocation revoked) {
        return revoked != null && !SUPERSEDED.equals(revoked.reason());
    }

    /** A revocation without a day holds for every day. */
    private static boolean isRevokedOn(LocalDate day, SigningKey key) {
        SigningKey.Revocation revoked = key.revoked();
        return revoked != null && (revoked.at() == null || !day.isBefore(revoked.at()));
    }

    private static boolean isInWindowOn(LocalDate day, SigningKey key) {
        return (key.from() == null || !day.isBefore(key.from())) && (key.to() == null || !day.isAfter(key.to()));
    }
}
