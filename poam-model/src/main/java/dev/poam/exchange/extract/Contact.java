package dev.poam.exchange.extract;

import dev.poam.project.People;
import dev.poam.project.Person;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who answers for something: the people whom an id or a role stands for. */
public record Contact(@Nullable String named, List<Person> people) {

    public Contact {
        people = List.copyOf(people);
    }

    /** Looks up a person's id or a role; nobody may be found. */
    public static Contact of(People people, @Nullable String named) {
        if (named == null) {
            return new Contact(null, List.of());
        }
        List<Person> found = people.byId(named)
                .map(List::of)
                .orElseGet(() -> people.people().stream()
                        .filter(person -> person.roles().contains(named))
                        .toList());
        return new Contact(named, found);
    }

    /** Names, titles and addresses; the id or role itself where nobody was found. */
    public String text() {
        return people.isEmpty()
                ? Objects.requireNonNullElse(named, "")
                : people.stream().map(Contact::text).collect(Collectors.joining("; "));
    }

    private static String text(Person person) {
        return Stream.of(
                        Objects.requireNonNullElse(person.name(), person.id()),
                        Objects.requireNonNullElse(person.title(), ""),
                        Objects.requireNonNullElse(person.organization(), ""),
                        person.emails().stream().findFirst().orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The first organization that is known of them; null when none is. */
    public @Nullable String organization() {
        return people.stream()
                .map(Person::organization)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
