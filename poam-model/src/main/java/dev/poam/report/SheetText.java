package dev.poam.report;

/** Text for the cells of a sheet that anybody may have written. */
final class SheetText {

    /** What makes a sheet take a cell for a formula, in the Latin and the full-width form. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SheetText() {}

    /** The text, behind an apostrophe when a sheet would evaluate it (CWE-1236). */
    static String inert(String text) {
        boolean evaluated = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return evaluated ? "'" + text : text;
    }
}
