package dev.poam.item;

import org.jspecify.annotations.Nullable;

/** A ticket in which work on the item is tracked. */
public record Ticket(
        @Nullable TicketSystem system,
        @Nullable String key,
        @Nullable String url) {}
