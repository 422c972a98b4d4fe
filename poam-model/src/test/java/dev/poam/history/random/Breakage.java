package dev.poam.history.random;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Ways in which a file goes bad, and a few that only look like it. */
enum Breakage {
    EMPTY,
    NO_ID,
    SMALL_ID,
    OPEN_BRACKET,
    LIST,
    ANCHOR,
    SECOND_DOCUMENT,
    CONFLICT_MARKERS,
    NOT_UTF_8,
    OVERSIZED,
    /** The largest size that is still read. */
    JUST_NOT_OVERSIZED;

    private static final int LIMIT = 256 * 1024;

    /** Whether the files that come of it are as large as an item may be. */
    boolean isLarge() {
        return this == OVERSIZED || this == JUST_NOT_OVERSIZED;
    }

    byte[] of(Draft draft, boolean markdown) {
        byte[] good = draft.bytes(markdown);
        return switch (this) {
            case EMPTY -> new byte[0];
            case NO_ID -> wrapped("title: nobody knows\nstatus: Open\n", markdown);
            case SMALL_ID -> wrapped("id: poam-1\nstatus: Open\n", markdown);
            case OPEN_BRACKET -> wrapped("id: [" + draft.id() + "\n", markdown);
            case LIST -> wrapped("- id: " + draft.id() + "\n", markdown);
            case ANCHOR -> wrapped("id: &a " + draft.id() + "\nstatus: Open\n", markdown);
            case SECOND_DOCUMENT -> wrapped("id: " + draft.id() + "\n...\n---\nstatus: Open\n", false);
            case CONFLICT_MARKERS ->
                wrapped(
                        "id: " + draft.id() + "\n<<<<<<< HEAD\nstatus: Open\n=======\nstatus: Closed\n>>>>>>> fix\n",
                        markdown);
            case NOT_UTF_8 -> ("id: " + draft.id() + "\nnotes: M\u00fcll\n").getBytes(StandardCharsets.ISO_8859_1);
            case OVERSIZED -> padded(good, LIMIT + 1, markdown);
            case JUST_NOT_OVERSIZED -> padded(good, LIMIT, markdown);
        };
    }

    private static byte[] wrapped(String yaml, boolean markdown) {
        return (markdown ? "---\n" + yaml + "---\n" : yaml).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] padded(byte[] good, int size, boolean markdown) {
        ByteArrayOutputStream padded = new ByteArrayOutputStream(size);
        padded.writeBytes(good);
        String line = (markdown ? "x" : "#").repeat(99) + "\n";
        while (padded.size() < size) {
            padded.write(line.getBytes(StandardCharsets.US_ASCII), 0, Math.min(line.length(), size - padded.size()));
        }
        return padded.toByteArray();
    }
}
