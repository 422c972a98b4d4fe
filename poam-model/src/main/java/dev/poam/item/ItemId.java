package dev.poam.item;

import java.util.regex.Pattern;

/** What an item's id looks like: {@code POAM-001}. */
public final class ItemId {

    /** As a regular expression that every engine understands in the same way. */
    static final String FORM = "[A-Z][A-Z0-9]*-[0-9]{3,}";

    private static final int LONGEST = 256;
    private static final Pattern PATTERN = Pattern.compile(FORM);

    private ItemId() {}

    /** Whether a text is an id: capital letters and digits, a hyphen, at least three digits. */
    public static boolean isProper(String text) {
        return text.length() <= LONGEST && PATTERN.matcher(text).matches();
    }
}
