package dev.poam.report.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a report can be had. */
public enum ReportFormat {
    MD,
    HTML,
    CSV,
    PDF;

    /** The format that a file's ending names; empty for a file that belongs to a report in every form. */
    public static Optional<ReportFormat> of(String path) {
        return Arrays.stream(values())
                .filter(format -> path.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
