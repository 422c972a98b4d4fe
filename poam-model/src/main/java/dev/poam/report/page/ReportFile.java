package dev.poam.report.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file of a report.
 *
 * @param path relative to the folder of the reports, with slashes
 * @param title of the report that it is a form of; null when it is something beside one
 * @param maker makes what the file holds, when somebody wants it
 */
public record ReportFile(String path, @Nullable String title, Supplier<byte[]> maker) {

    /** A file whose bytes are there. */
    public ReportFile(String path, byte[] content) {
        this(path, null, () -> content);
    }

    /** A file of UTF-8 text. */
    public static ReportFile text(String path, String text) {
        return new ReportFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same as a form of a report. */
    public ReportFile titled(String title) {
        return new ReportFile(path, title, maker);
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
