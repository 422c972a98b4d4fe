package dev.poam.exchange.scan.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The formats of scanners, each known by its content and never by a file's name. */
@SuppressWarnings("ImmutableEnumChecker") // its functions have no state
public enum ScanFormat {
    NESSUS(
            "Nessus (.nessus)",
            head -> head.isXml("NessusClientData_v2") || head.isXml("NessusClientData"),
            NessusReader::new);

    private final String label;
    private final Predicate<FileHead> recognises;
    private final Supplier<ScanReader> reader;

    ScanFormat(String label, Predicate<FileHead> recognises, Supplier<ScanReader> reader) {
        this.label = label;
        this.recognises = recognises;
        this.reader = reader;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** The format of a file; empty when it is that of no scanner. */
    public static Optional<ScanFormat> of(Path file) throws IOException {
        FileHead head = FileHead.of(file);
        for (ScanFormat format : values()) {
            if (format.recognises.test(head)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    ScanReader reader() {
        return reader.get();
    }
}
