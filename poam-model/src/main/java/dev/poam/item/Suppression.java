package dev.poam.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding that an item's owner answers for.
 *
 * @param until the last day on which the rule stays silent
 */
public record Suppression(
        @Nullable String rule,
        @Nullable String reason,
        @Nullable LocalDate until) {}
