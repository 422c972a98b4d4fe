package dev.poam.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign for a purpose.
 *
 * @param roles the roles of which the signer must hold one
 * @param notSameAs whom of an item the signer may not be
 * @param count how many different people must sign
 */
public record SignoffPolicy(@Nullable SignoffPurpose purpose, List<String> roles, List<Part> notSameAs, int count) {

    /** The part that somebody has in an item. */
    public enum Part {
        OWNER("owner"),
        /** The person who brought the status Remediated to the main branch. */
        REMEDIATOR("remediator");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        /** The name in {@code poam/people.yaml}. */
        public String label() {
            return label;
        }
    }

    public SignoffPolicy {
        roles = List.copyOf(roles);
        notSameAs = List.copyOf(notSameAs);
    }
}
