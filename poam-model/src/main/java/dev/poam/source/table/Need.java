package dev.poam.source.table;

/**
 * When a field is required.
 *
 * @param words as a person says it: {@code always}, {@code from Remediated on}
 * @param always whether its absence is wrong whatever the rest of the file says; other needs are checked by whoever
 *     knows their condition
 */
public record Need(String words, boolean always) {

    /** In every file. */
    public static final Need ALWAYS = new Need("always", true);

    /** Never. */
    public static final Need NEVER = new Need("no", false);
}
