package dev.poam.project;

/** How much a rule matters in this repository. */
public enum RuleLevel {
    ERROR,
    WARNING,
    INFO,
    OFF
}
