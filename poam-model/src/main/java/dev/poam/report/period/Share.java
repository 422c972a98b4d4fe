package dev.poam.report.period;

/** A part of a whole in percent. */
final class Share {

    private static final int WHOLE = 100;

    private Share() {}

    /** Rounded to whole percents, but never to all or nothing when it is neither; {@code -} of nothing. */
    static String of(long part, long whole) {
        if (whole == 0) {
            return "-";
        }
        if (part == 0 || part == whole) {
            return (part == 0 ? 0 : WHOLE) + " %";
        }
        long rounded = (2L * WHOLE * part + whole) / (2 * whole);
        return Math.max(1, Math.min(WHOLE - 1, rounded)) + " %";
    }
}
