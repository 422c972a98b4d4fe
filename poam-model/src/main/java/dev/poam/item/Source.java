package dev.poam.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How, in what document and when a deficiency was found.
 *
 * @param reference the report or scan that names it
 */
public record Source(
        @Nullable SourceType type,
        @Nullable String reference,
        @Nullable LocalDate identified) {}
