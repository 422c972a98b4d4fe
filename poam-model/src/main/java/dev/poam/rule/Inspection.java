package dev.poam.rule;

import dev.poam.history.History;
import dev.poam.project.Project;
import java.time.LocalDate;

/**
 * What rules look at.
 *
 * @param asOf the date that counts as today; a calendar date without a zone
 */
public record Inspection(Project project, History history, LocalDate asOf) {}
