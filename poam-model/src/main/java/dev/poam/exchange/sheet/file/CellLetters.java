package dev.poam.exchange.sheet.file;

/** The letters by which sheet programs name columns. */
public final class CellLetters {

    private CellLetters() {}

    /** {@code A} for 0, {@code AA} for 26. */
    public static String of(int column) {
        String rest = column < 26 ? "" : of(column / 26 - 1);
        return rest + (char) ('A' + column % 26);
    }
}
