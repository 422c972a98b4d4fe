package dev.poam.exchange.workbook;

import java.util.regex.Pattern;

/** Text as a cell of a workbook can hold it. */
public final class CellText {

    /** The most that a cell holds, in UTF-16 units. */
    public static final int LONGEST = 32_767;

    /** What stands at the end of a text that did not fit. */
    public static final String CUT = " [cut; the whole text is in the item's file]";

    private static final String FORMULA_STARTS = "=+-@\t\uFF1D\uFF0B\uFF0D\uFF20";

    /** A workbook takes this for a character by its code; the underscore before it is written by its own. */
    private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final String UNDERSCORE = "_x005F_";

    private CellText() {}

    /** The text without what XML cannot hold, cut to a length that fits. */
    public static String fitting(String text, int longest) {
        String legal = legal(text);
        if (legal.length() <= longest) {
            return legal;
        }
        int end = longest - CUT.length();
        if (Character.isHighSurrogate(legal.charAt(end - 1))) {
            end--;
        }
        return legal.substring(0, end) + CUT;
    }

    /** The text as it is stored, so that it is read as it was given. */
    static String stored(String text) {
        String fitting = fitting(text, LONGEST);
        String stored = CODE.matcher(fitting).replaceAll(UNDERSCORE);
        return stored.length() <= LONGEST
                ? stored
                : fitting.replace("_x", "_ x").substring(0, LONGEST);
    }

    /** Whether a spreadsheet program would begin a formula with it, had somebody typed it. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(each -> {
            boolean control = Character.isISOControl(each) && each != '\n' && each != '\t';
            boolean surrogate = each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE;
            legal.appendCodePoint(control || surrogate || (each & 0xFFFE) == 0xFFFE ? '\uFFFD' : each);
        });
        return legal.toString();
    }
}
