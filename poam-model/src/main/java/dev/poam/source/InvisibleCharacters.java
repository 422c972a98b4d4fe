package dev.poam.source;

import java.util.OptionalInt;

/**
 * Characters that change what a reader sees without being seen: bidirectional controls and zero-width characters. With
 * them a status can be shown as another one (CVE-2021-42574).
 */
public final class InvisibleCharacters {

    private static final char FIRST = '\u00AD';

    private InvisibleCharacters() {}

    /** Whether a code point is a bidirectional control, a zero-width character or a soft hyphen. */
    public static boolean isInvisible(int codePoint) {
        return codePoint == FIRST
                || codePoint == 0x061C
                || codePoint == 0x180E
                || (codePoint >= 0x200B && codePoint <= 0x200F)
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2060 && codePoint <= 0x2069)
                || codePoint == 0xFEFF;
    }

    /** Where the first such character of a stretch of text is, as an offset in UTF-16 units of the text. */
    public static OptionalInt find(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= FIRST && isInvisible(c)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** How a message names the character: {@code U+202E}. */
    public static String name(char c) {
        return String.format("U+%04X", (int) c);
    }
}
