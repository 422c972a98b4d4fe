package dev.poam.signoff.pgp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** The text form of OpenPGP data (RFC 4880, section 6); its checksum adds nothing to a signature and is not looked at. */
final class PgpArmor {

    private static final Pattern CHECKSUM = Pattern.compile("\n=[A-Za-z0-9+/]{4}\\z");

    private PgpArmor() {}

    /**
     * The data of a file that holds one block and nothing else.
     *
     * @param kind such as {@code SIGNATURE}
     * @throws IOException when it holds anything else
     */
    static byte[] read(String kind, byte[] file) throws IOException {
        String text = new String(file, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        String begin = "-----BEGIN PGP " + kind + "-----\n";
        String end = "\n-----END PGP " + kind + "-----";
        String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        if (!whole.startsWith(begin) || !whole.endsWith(end) || whole.length() < begin.length() + end.length()) {
            throw new IOException("not one block of the kind PGP " + kind + " and nothing else");
        }
        String block = whole.substring(begin.length(), whole.length() - end.length());
        int data = block.startsWith("\n") ? 0 : block.indexOf("\n\n");
        if (data < 0) {
            throw new IOException("a PGP block without the empty line before its data");
        }
        String body = CHECKSUM.matcher(block.substring(data).stripLeading()).replaceFirst("");
        try {
            return Base64.getDecoder().decode(body.replace("\n", ""));
        } catch (IllegalArgumentException e) {
            throw new IOException("a PGP block that is not base64", e);
        }
    }
}
