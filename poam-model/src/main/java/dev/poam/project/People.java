package dev.poam.project;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The people and roles that items may name, and who of them may sign what.
 *
 * @param version rises with each change of the file; null when it is not given
 * @param timestamps the certificates of timestamp authorities, or of their issuers, whose time is believed
 * @param authorities from which the certificates of signers must come; empty when each stands for itself
 */
public record People(
        @Nullable Integer version,
        List<Person> people,
        List<SignoffPolicy> signoffs,
        List<SigningKey> timestamps,
        List<CertificateAuthority> authorities) {

    /** Where people are kept. */
    public static final String PATH = "poam/people.yaml";

    /** Nobody: what a repository without {@code poam/people.yaml} has. */
    public static final People NOBODY = new People(List.of());

    /** People without a policy for sign-offs. */
    public People(List<Person> people) {
        this(null, people, List.of(), List.of(), List.of());
    }

    public People {
        people = List.copyOf(people);
        signoffs = List.copyOf(signoffs);
        timestamps = List.copyOf(timestamps);
        authorities = List.copyOf(authorities);
    }

    public Optional<Person> byId(String id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /** The person who commits with this address. */
    public Optional<Person> byEmail(String email) {
        return people.stream().filter(person -> person.commitsWith(email)).findFirst();
    }

    /** Whether some person holds this role. */
    public boolean hasRole(String role) {
        return people.stream().anyMatch(person -> person.roles().contains(role));
    }

    public boolean isEmpty() {
        return people.isEmpty();
    }
}
