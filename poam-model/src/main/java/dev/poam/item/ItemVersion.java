package dev.poam.item;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The few values of one landed version of an item that its history is made of.
 *
 * @param status one of the five by its label, anything else as it is written; null when the version has none
 * @param milestoneTargets target dates by milestone name, in the file's order; of several milestones with one name the
 *     first
 */
public record ItemVersion(
        String id,
        @Nullable String status,
        @Nullable LocalDate targetCompletion,
        Map<String, LocalDate> milestoneTargets) {}
