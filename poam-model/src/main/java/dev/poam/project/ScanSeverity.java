package dev.poam.project;

import dev.poam.item.Labelled;

/** How bad a scanner holds a weakness to be; what it tells for information only has none. */
public enum ScanSeverity implements Labelled {
    LOW("low"),
    MEDIUM("medium"),
    HIGH("high"),
    CRITICAL("critical");

    private final String label;

    ScanSeverity(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
