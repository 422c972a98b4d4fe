package dev.poam.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who tested the fix, when, how and with what result.
 *
 * @param by a person's id
 */
public record Verification(
        @Nullable String by,
        @Nullable LocalDate on,
        @Nullable String method,
        @Nullable String result) {}
