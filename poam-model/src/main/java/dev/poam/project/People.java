package dev.poam.project;

import java.util.List;
import java.util.Optional;

/** The people and roles that items may name. */
public record People(List<Person> people) {

    /** Where people are kept. */
    public static final String PATH = "poam/people.yaml";

    /** Nobody: what a repository without {@code poam/people.yaml} has. */
    public static final People NOBODY = new People(List.of());

    public People {
        people = List.copyOf(people);
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
