package dev.poam.item;

import org.jspecify.annotations.Nullable;

/**
 * A ticket in which work on the item is tracked.
 *
 * @param milestone the name of the milestone that it is about; null when it is about the whole item
 */
public record Ticket(
        @Nullable TicketSystem system,
        @Nullable String key,
        @Nullable String url,
        @Nullable String milestone) {}
