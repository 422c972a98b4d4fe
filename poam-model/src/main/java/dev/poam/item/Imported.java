package dev.poam.item;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an item was kept before it came into this repository, and what was claimed of its past there. */
public record Imported(@Nullable String from, @Nullable LocalDate on, List<Claim> claims) {

    /** A status that a former sheet says the item had from a date on; a claim, never history. */
    public record Claim(@Nullable Status status, @Nullable LocalDate on) {}

    public Imported {
        claims = List.copyOf(claims);
    }
}
