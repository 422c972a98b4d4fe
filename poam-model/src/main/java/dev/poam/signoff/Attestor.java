package dev.poam.signoff;

import dev.poam.project.Person;
import org.jspecify.annotations.Nullable;

/** Who signs, as people knew the signer on the day. */
public record Attestor(String id, String name, String title, String organization) {

    /** The person as {@code poam/people.yaml} has it; what it does not tell is an empty text. */
    public static Attestor of(Person person) {
        return new Attestor(
                person.id(), orEmpty(person.name()), orEmpty(person.title()), orEmpty(person.organization()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
