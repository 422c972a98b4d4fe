package dev.poam.report.findings;

/** The program that a report names as its maker. */
public record Tool(String name, String version) {

    /** This program at a version such as {@code 0.1.0}. */
    public static Tool poam(String version) {
        return new Tool("poam", version);
    }
}
