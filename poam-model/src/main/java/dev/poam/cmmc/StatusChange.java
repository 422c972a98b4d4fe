package dev.poam.cmmc;

import java.time.LocalDate;

/**
 * A day on which the CMMC status became another one.
 *
 * @param assessment the id of the one that it rests on
 */
public record StatusChange(LocalDate from, Standing standing, String assessment) {}
