package dev.poam.report;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file of a report.
 *
 * @param path relative to the folder of the reports, with slashes
 * @param maker makes what the file holds, when somebody wants it
 */
public record ReportFile(String path, Supplier<byte[]> maker) {

    /** A file whose bytes are there. */
    public ReportFile(String path, byte[] content) {
        this(path, () -> content);
    }

    /** A file of UTF-8 text. */
    public static ReportFile text(String path, String text) {
        return new ReportFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Made at each call; the same each time. */
    public byte[] content() {
        return maker.get();
    }

    /** The format of the file; empty when it belongs to the report in every format. */
    public Optional<ReportFormat> format() {
        return ReportFormat.of(path);
    }
}
