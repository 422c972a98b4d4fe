package dev.poam.rule;

import dev.poam.project.RuleLevel;
import java.util.Optional;

/** How much a finding matters; the gravest first. */
public enum Severity {
    ERROR("error"),
    WARNING("warning"),
    INFO("info");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** The name in output and settings. */
    public String label() {
        return label;
    }

    /** What a level of the settings comes to; empty when it is off. */
    static Optional<Severity> of(RuleLevel level) {
        return switch (level) {
            case ERROR -> Optional.of(ERROR);
            case WARNING -> Optional.of(WARNING);
            case INFO -> Optional.of(INFO);
            case OFF -> Optional.empty();
        };
    }
}
