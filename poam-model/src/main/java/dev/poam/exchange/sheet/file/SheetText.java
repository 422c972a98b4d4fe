package dev.poam.exchange.sheet.file;

import dev.poam.rule.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a file that does not say how it is encoded: by its byte order mark, else UTF-8, else windows-1252, in which
 * the sheet programs of the West save CSV when nobody tells them otherwise.
 */
final class SheetText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final String name;
    private final List<Finding> findings = new ArrayList<>();

    SheetText(String name) {
        this.name = name;
    }

    String decode(byte[] bytes) throws RefusedSheetException {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strictly(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16BE);
        }
        for (byte b : bytes) {
            if (b == 0) {
                throw new RefusedSheetException(
                        name, "this is no text: it has a byte of zero", "Save it as CSV, XLSX or Markdown.");
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            findings.add(SheetFinding.READ_AS.of(
                    name,
                    "the file is not UTF-8 and was read as windows-1252",
                    "Look at names with accents and at quotation marks; if they are wrong, save it as CSV UTF-8."));
            return new String(bytes, WINDOWS);
        }
    }

    private String strictly(byte[] bytes, int from, Charset charset) throws RefusedSheetException {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedSheetException(
                    name, "the file begins as " + charset + " and is not", "Save it again as CSV UTF-8.");
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    List<Finding> findings() {
        return findings;
    }
}
