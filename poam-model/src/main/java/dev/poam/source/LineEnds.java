package dev.poam.source;

import java.io.ByteArrayOutputStream;

/** How Git stores the line ends of a text, whatever a checkout makes of them. */
public final class LineEnds {

    private LineEnds() {}

    /** The bytes with a line feed in place of each carriage return and line feed. */
    public static byte[] asStored(byte[] lying) {
        ByteArrayOutputStream stored = new ByteArrayOutputStream(lying.length);
        for (int i = 0; i < lying.length; i++) {
            boolean beforeLineFeed = i + 1 < lying.length && lying[i + 1] == '\n';
            if (lying[i] != '\r' || !beforeLineFeed) {
                stored.write(lying[i]);
            }
        }
        return stored.toByteArray();
    }
}
