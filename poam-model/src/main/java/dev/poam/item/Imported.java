package dev.poam.item;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an item was kept before it came into this repository, and what was claimed of its past there.
 *
 * @param id what the item was called there, where that is not its id here
 * @param sha256 hexadecimal digest of the row or section that it was read from
 */
public record Imported(
        @Nullable String from,
        @Nullable LocalDate on,
        @Nullable String id,
        @Nullable String sha256,
        List<Claim> claims) {

    /**
     * A status that a former sheet says the item had; a claim, never history.
     *
     * @param on the day from which; null when the sheet does not say
     */
    public record Claim(@Nullable Status status, @Nullable LocalDate on) {}

    public Imported {
        claims = List.copyOf(claims);
    }

    /** Whether it is said to have been closed before it came into this repository. */
    public boolean claimsClosed() {
        return claims.stream().anyMatch(claim -> claim.status() == Status.CLOSED);
    }
}
