package dev.poam.signoff;

import dev.poam.history.Landing;
import dev.poam.project.People;
import org.jspecify.annotations.Nullable;

/**
 * A change of {@code poam/people.yaml} with which its version did not rise, so that it lets nobody sign.
 *
 * @param version the one that it has; null when it has none
 * @param highest the highest that has landed before
 * @param landing the commit that brought that
 */
public record VersionLapse(@Nullable Integer version, int highest, Landing landing) {

    /** What is wrong, in one line without a period. */
    public String reason() {
        String has = version == null ? "has no version" : "has version " + version;
        return People.PATH + " " + has + " and lets nobody sign: version " + highest + " has landed before, in commit "
                + landing.commit() + " by " + landing.by().name() + " <"
                + landing.by().email() + ">";
    }
}
