package dev.poam.report.text;

/** Text for the cells of a sheet that anybody may have written. */
public final class SheetText {

    /** What makes a sheet take a cell for a formula, in the Latin and the full-width form. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final char GUARD = '\'';

    private SheetText() {}

    /**
     * The text, behind an apostrophe when a sheet would evaluate it (CWE-1236), or when it would be taken for one that has
     * its apostrophe from here.
     */
    public static String inert(String text) {
        return isFormula(withoutGuards(text)) ? GUARD + text : text;
    }

    /** The text that was made inert. */
    public static String original(String cell) {
        return cell.length() > 1 && cell.charAt(0) == GUARD && isFormula(withoutGuards(cell))
                ? cell.substring(1)
                : cell;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    private static String withoutGuards(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == GUARD) {
            start++;
        }
        return text.substring(start);
    }
}
