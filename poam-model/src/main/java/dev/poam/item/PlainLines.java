package dev.poam.item;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a plainly written YAML text, as bytes.
 *
 * <p>It begins at the first line; whoever reads a value moves on to the line behind it.
 */
final class PlainLines {

    private static final String FENCE = "---\n";
    private static final int LONGEST_NAME = 64;

    private final byte[] bytes;
    private final int end;
    private int start;
    private int indent;

    /** Says that the text is none that is certainly read right; without a trace, as it is nothing out of the ordinary. */
    static final class UnsureException extends Exception {

        private static final long serialVersionUID = 1L;

        private UnsureException() {
            super("", null, false, false);
        }
    }

    private PlainLines(byte[] bytes, int start, int end) throws UnsureException {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        requirePlainCharacters();
    }

    /** A YAML file, with or without a line of three hyphens at its top. */
    static PlainLines file(byte[] bytes) throws UnsureException {
        return new PlainLines(bytes, startsWith(bytes, 0, FENCE) ? FENCE.length() : 0, bytes.length);
    }

    /** The YAML at the top of a Markdown file. */
    static PlainLines frontMatter(byte[] bytes) throws UnsureException {
        if (!startsWith(bytes, 0, FENCE)) {
            throw new UnsureException();
        }
        for (int i = FENCE.length(); i < bytes.length; i++) {
            if (bytes[i - 1] == '\n' && startsWith(bytes, i, FENCE)) {
                requireUtf8(bytes, i);
                return new PlainLines(bytes, FENCE.length(), i);
            }
        }
        throw new UnsureException();
    }

    private static boolean startsWith(byte[] bytes, int from, String text) {
        if (from + text.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static void requireUtf8(byte[] bytes, int from) throws UnsureException {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                try {
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, i, bytes.length - i));
                    return;
                } catch (CharacterCodingException e) {
                    throw new UnsureException();
                }
            }
        }
    }

    /** No control characters, tabs and carriage returns among them, and only UTF-8 of two and three bytes. */
    private void requirePlainCharacters() throws UnsureException {
        int at = start;
        while (at < end) {
            byte b = bytes[at];
            if ((b >= ' ' && b != 0x7f) || b == '\n') {
                at++;
            } else if (b < 0) {
                at += lengthOfCharacter(at);
            } else {
                throw new UnsureException();
            }
        }
    }

    private int lengthOfCharacter(int at) throws UnsureException {
        int first = bytes[at] & 0xff;
        int second = continuation(at + 1);
        if (first >= 0xc2 && first <= 0xdf) {
            // The control characters from U+0080 on have two bytes.
            requireThat(first > 0xc2 || second >= 0xa0);
            return 2;
        }
        requireThat(first >= 0xe0 && first <= 0xef);
        int character = ((first & 0xf) << 12) | ((second & 0x3f) << 6) | (continuation(at + 2) & 0x3f);
        boolean isSurrogate = character >= 0xd800 && character <= 0xdfff;
        boolean endsALineForSome = character == 0x2028 || character == 0x2029;
        requireThat(
                character >= 0x800 && !isSurrogate && !endsALineForSome && character != 0xfeff && character < 0xfffe);
        return 3;
    }

    private int continuation(int at) throws UnsureException {
        requireThat(at < end && (bytes[at] & 0xc0) == 0x80);
        return bytes[at] & 0xff;
    }

    static void requireThat(boolean sure) throws UnsureException {
        if (!sure) {
            throw new UnsureException();
        }
    }

    boolean atEnd() {
        return start >= end;
    }

    /** Where the present line begins. */
    int start() {
        return start;
    }

    /** How many spaces the present line begins with; known behind {@link #toContent()}. */
    int indent() {
        return indent;
    }

    /** The byte at a position; a line end behind the last. */
    byte at(int position) {
        return position < end ? bytes[position] : (byte) '\n';
    }

    String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    boolean is(int from, int to, String text) {
        return to - from == text.length() && startsWith(bytes, from, text);
    }

    /** Goes from the beginning of a line to the first one that is neither empty nor a comment, this one included. */
    void toContent() throws UnsureException {
        while (start < end) {
            int content = skipSpaces(start);
            if (at(content) == '#') {
                nextLine();
            } else if (!isEmpty(content)) {
                indent = content - start;
                return;
            }
        }
    }

    /** Whether the line ends at its first position that is no space; goes behind it if so. */
    private boolean isEmpty(int content) throws UnsureException {
        if (at(content) != '\n') {
            return false;
        }
        // Lines of mere spaces can break a text that goes over several lines.
        requireThat(content == start);
        start++;
        return true;
    }

    void nextLine() {
        while (start < end && bytes[start] != '\n') {
            start++;
        }
        start++;
    }

    int skipSpaces(int from) {
        int at = from;
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        return at;
    }

    /** Whether the present line is an element of a list. */
    boolean isElement() {
        byte next = at(start + indent + 1);
        return at(start + indent) == '-' && (next == ' ' || next == '\n');
    }

    /** Where the colon behind a plain name is; -1 when there is no such name. */
    int colon(int from) {
        int at = from;
        while (isLetterOrDigit(at(at)) || (at > from && isInName(at(at)))) {
            at++;
        }
        boolean isName = at > from && at - from <= LONGEST_NAME && at(at) == ':';
        return isName && (at(at + 1) == ' ' || at(at + 1) == '\n') ? at : -1;
    }

    private static boolean isInName(byte b) {
        return b == '_' || b == '-' || b == '.';
    }

    private static boolean isLetterOrDigit(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
    }

    /** Where an unquoted text ends that begins here: at the end of its line or before a comment. */
    int plainEnd(int from) throws UnsureException {
        byte first = at(from);
        requireThat(isLetterOrDigit(first) || first == '(' || first == '/' || first == '<' || first < 0);
        int last = from;
        for (int at = from; at(at) != '\n'; at++) {
            byte b = bytes[at];
            if (b == ':') {
                requireThat(at(at + 1) != ' ' && at(at + 1) != '\n');
            } else if (b == '#' && bytes[at - 1] == ' ') {
                break;
            }
            if (b != ' ') {
                last = at;
            }
        }
        return last + 1;
    }

    /**
     * Skips the further lines of an unquoted text of which the first line has been left.
     *
     * @return whether there are any
     */
    boolean skipPlainLines(int outerIndent) throws UnsureException {
        boolean any = false;
        while (start < end) {
            int content = skipSpaces(start);
            if (isEmpty(content)) {
                continue;
            }
            if (content - start <= outerIndent || at(content) == '#') {
                break;
            }
            int last = plainEnd(content);
            requireThat(at(skipSpaces(last)) == '\n');
            any = true;
            nextLine();
        }
        return any;
    }

    /** Skips a text that begins with {@code |} or {@code >} at a position of the present line. */
    void skipBlockText(int outerIndent, int from) throws UnsureException {
        byte next = at(from + 1);
        requireThat(at(next == '-' || next == '+' ? from + 2 : from + 1) == '\n');
        nextLine();
        int own = 0;
        while (start < end) {
            int content = skipSpaces(start);
            if (isEmpty(content)) {
                continue;
            }
            int here = content - start;
            if (here <= outerIndent) {
                return;
            }
            own = own == 0 ? here : own;
            requireThat(here >= own);
            nextLine();
        }
    }

    /** Where the closing quote is of a text that begins with a quote here and has neither escapes nor line ends. */
    int closingQuote(int from) throws UnsureException {
        byte quote = at(from);
        int at = from + 1;
        while (at(at) != quote) {
            requireThat(at(at) != '\n' && at(at) != '\\');
            at++;
        }
        requireThat(at(at + 1) != quote);
        return at;
    }

    /** Where an unquoted text ends inside brackets. */
    int wordEnd(int from) throws UnsureException {
        requireThat(isLetterOrDigit(at(from)));
        int last = from;
        int at = from;
        for (; at(at) != ',' && at(at) != ']' && at(at) != '}'; at++) {
            byte b = at(at);
            requireThat(isLetterOrDigit(b) || isInName(b) || b == ' ' || b == '/' || b == '(' || b == ')' || b == '+');
            if (b != ' ') {
                last = at;
            }
        }
        return last + 1;
    }

    /** Goes to the next line when nothing but a comment is left on this one. */
    void endLine(int from) throws UnsureException {
        int at = skipSpaces(from);
        requireThat(at(at) == '\n' || (at(at) == '#' && at > from));
        nextLine();
    }
}
