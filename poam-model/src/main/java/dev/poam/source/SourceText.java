package dev.poam.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text of one file, with the way back from an offset to line and column. */
public final class SourceText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String path;
    private final String text;
    private final boolean byteOrderMark;
    private final int[] lineStarts;
    private final AstralCharacters astral;

    private SourceText(String path, String text, boolean byteOrderMark) {
        this.path = path;
        this.text = text;
        this.byteOrderMark = byteOrderMark;
        this.lineStarts = lineStarts(text);
        this.astral = AstralCharacters.of(text);
    }

    /**
     * Decodes a file strictly as UTF-8; a byte order mark is taken off.
     *
     * @param path relative to the POA&amp;M root, for problems
     * @throws RefusedInputException when the file is over {@link Limits#FILE_BYTES} or not UTF-8
     */
    public static SourceText decode(String path, byte[] bytes) throws RefusedInputException {
        if (bytes.length > Limits.FILE_BYTES) {
            throw tooLarge(path, bytes.length);
        }
        return decodeUnlimited(path, bytes);
    }

    /**
     * Decodes a file whose size the caller has checked against a limit of its own.
     *
     * @throws RefusedInputException when the file is not UTF-8
     */
    public static SourceText decodeUnlimited(String path, byte[] bytes) throws RefusedInputException {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        try {
            String decoded = StandardCharsets.UTF_8.newDecoder().decode(input).toString();
            boolean marked = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
            return new SourceText(path, marked ? decoded.substring(1) : decoded, marked);
        } catch (CharacterCodingException e) {
            String before = new String(bytes, 0, input.position(), StandardCharsets.UTF_8);
            SourceText readable = new SourceText(path, before, false);
            throw new RefusedInputException(new Problem(
                    Problem.Kind.UNREADABLE,
                    path,
                    readable.positionAt(before.length()),
                    "the file is not UTF-8 text",
                    "Save it as UTF-8."));
        }
    }

    /** The refusal of a file by its size alone, for callers that have not read it. */
    public static RefusedInputException tooLarge(String path, long bytes) {
        return new RefusedInputException(new Problem(
                Problem.Kind.TOO_LARGE,
                path,
                null,
                "the file has " + bytes + " bytes; at most " + Limits.FILE_BYTES + " are read",
                "Move long text or data into a file under poam/evidence and name it as evidence."));
    }

    /** Relative to the POA&amp;M root, with forward slashes. */
    public String path() {
        return path;
    }

    /** The text without a byte order mark. */
    public String text() {
        return text;
    }

    /** Whether the file began with a byte order mark. */
    public boolean hasByteOrderMark() {
        return byteOrderMark;
    }

    /** The line and column of an offset in UTF-16 units; the end of the text has a position too. */
    public Position positionAt(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        int column = astral.codePointIndex(offset) - astral.codePointIndex(lineStarts[line]);
        return new Position(line + 1, column + 1);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean breaks = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (breaks) {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * lines);
                }
                starts[lines++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, lines);
    }
}
