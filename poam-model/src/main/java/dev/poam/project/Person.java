package dev.poam.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody named in {@code poam/people.yaml}.
 *
 * @param emails addresses that the person commits with
 */
public record Person(
        String id,
        @Nullable String name,
        @Nullable String title,
        @Nullable String organization,
        List<String> emails,
        List<String> roles,
        List<SigningKey> keys) {

    /** Somebody without a signing key. */
    public Person(
            String id,
            @Nullable String name,
            @Nullable String title,
            @Nullable String organization,
            List<String> emails,
            List<String> roles) {
        this(id, name, title, organization, emails, roles, List.of());
    }

    public Person {
        keys = List.copyOf(keys);
        emails = List.copyOf(emails);
        roles = List.copyOf(roles);
    }

    /** Whether the person commits with this address; letter case does not matter. */
    public boolean commitsWith(String email) {
        return emails.stream().anyMatch(email::equalsIgnoreCase);
    }
}
