package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.ScanContent;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import dev.poam.source.Sha256;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * A scanner's file, read from its beginning to its end in one go.
 *
 * <pre>{@code
 * ScanFile file = ScanFile.read(ScanFormat.of(path).orElseThrow(), path, "weekly.nessus");
 * }</pre>
 *
 * @param path as people name the file
 * @param sha256 of its bytes
 * @param warnings what has to be told of it although it was read
 */
public record ScanFile(
        String path, ScanFormat format, String sha256, Scan scan, ScanContent content, List<Problem> warnings) {

    private static final int BUFFER = 64 * 1024;

    public ScanFile {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a file of any size.
     *
     * @param shown how people name it
     * @throws RefusedInputException when it is not what its beginning says, or is cut off
     */
    public static ScanFile read(ScanFormat format, Path file, String shown) throws IOException, RefusedInputException {
        MessageDigest digest = Sha256.digest();
        try (InputStream bytes =
                new DigestInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER), digest)) {
            ScanInput input = new ScanInput(shown, bytes);
            ScanContent content = new ScanContent();
            Scan scan = format.reader().read(input, content);
            // A parser may stop at the end of what it understands; the digest is that of the whole file.
            bytes.transferTo(OutputStream.nullOutputStream());
            return new ScanFile(
                    shown, format, HexFormat.of().formatHex(digest.digest()), scan, content, input.warnings());
        }
    }
}
