package dev.poam.project;

import dev.poam.source.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much a rule, or a missing field, matters in this repository. */
public enum RuleLevel {
    ERROR("error", Problem.Level.ERROR),
    WARNING("warning", Problem.Level.WARNING),
    INFO("info", Problem.Level.INFO),
    OFF("off", null);

    private final String label;
    private final Problem.@Nullable Level level;

    RuleLevel(String label, Problem.@Nullable Level level) {
        this.label = label;
        this.level = level;
    }

    /** The name in {@code poam.yaml}. */
    public String label() {
        return label;
    }

    /** How much a problem then matters; empty for off. */
    public Optional<Problem.Level> asProblem() {
        return Optional.ofNullable(level);
    }
}
