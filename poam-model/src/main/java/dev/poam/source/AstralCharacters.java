package dev.poam.source;

import java.util.Arrays;

/**
 * Where a text has characters of two UTF-16 units, so that offsets and code point indices turn into each other without
 * walking through the text: a hostile file may ask for thousands of positions on one line of 256 KiB.
 */
final class AstralCharacters {

    private static final AstralCharacters NONE = new AstralCharacters(new int[0]);

    private final int[] offsets;

    private AstralCharacters(int[] offsets) {
        this.offsets = offsets;
    }

    static AstralCharacters of(String text) {
        int[] found = NONE.offsets;
        int count = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(16, 2 * count));
                }
                found[count++] = i++;
            }
        }
        return count == 0 ? NONE : new AstralCharacters(Arrays.copyOf(found, count));
    }

    /** How many code points come before an offset in UTF-16 units. */
    int codePointIndex(int offset) {
        return offset - before(offset);
    }

    /** The offset in UTF-16 units of the code point with this index. */
    int offset(int codePointIndex) {
        int low = 0;
        int high = offsets.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (offsets[middle] - middle < codePointIndex) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePointIndex + low;
    }

    private int before(int offset) {
        int found = Arrays.binarySearch(offsets, offset);
        return found >= 0 ? found : -found - 1;
    }
}
