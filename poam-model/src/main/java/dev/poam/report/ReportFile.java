package dev.poam.report;

import java.nio.charset.StandardCharsets;

/**
 * A file of a report.
 *
 * @param path relative to the folder of the reports, with slashes
 */
@SuppressWarnings("ArrayRecordComponent") // it is written once and never compared
public record ReportFile(String path, byte[] content) {

    static ReportFile text(String path, String text) {
        return new ReportFile(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
