package dev.poam.exchange.sheet.file;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the tables of a file, whatever form it has: CSV, XLSX or Markdown. */
public final class SheetFiles {

    /** How large a file can be that is read at all. */
    public static final int MOST_BYTES = SheetLimits.FILE_BYTES;

    private static final List<String> ENDS = List.of(".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".md", ".markdown");

    /** What many programs hand out under the name of a sheet. */
    private static final Pattern MARKUP = Pattern.compile(
            "\\s{0,100}<(?:!doctype|!--|\\?xml|html|head|meta|body|table)[\\s>-]", Pattern.CASE_INSENSITIVE);

    private SheetFiles() {}

    /** Whether a file is called as only sheets are. */
    public static boolean isNamedSo(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return ENDS.stream().anyMatch(folded::endsWith);
    }

    /** Whether a file is called as documents in Markdown are. */
    public static boolean isMarkdown(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return folded.endsWith(".md") || folded.endsWith(".markdown");
    }

    /** A file that is not read, by its size alone. */
    public static SheetFile tooLarge(String name, long bytes) {
        return new SheetFile(
                name,
                List.of(),
                List.of(SheetFinding.REFUSED.of(
                        name,
                        "the file has " + bytes + " bytes; at most " + MOST_BYTES + " are read",
                        "Save only the sheets with the items in it.")));
    }

    /**
     * Reads a file; whatever the bytes are, nothing is thrown.
     *
     * @param name the file's own name; its end tells Markdown from CSV
     */
    public static SheetFile read(String name, byte[] content) {
        if (content.length > MOST_BYTES) {
            return tooLarge(name, content.length);
        }
        try {
            return checked(read(name, content, new SheetText(name)));
        } catch (RefusedSheetException e) {
            return new SheetFile(name, List.of(), List.of(e.finding()));
        }
    }

    private static SheetFile read(String name, byte[] content, SheetText text) throws RefusedSheetException {
        if (Workbook.isZip(content)) {
            return Workbook.read(name, content);
        }
        if (Workbook.isOldBinary(content)) {
            throw new RefusedSheetException(
                    name,
                    "this is a workbook in the binary form of before 2007, or one with a password",
                    "Open it, save it as .xlsx without a password, and import that.");
        }
        String decoded = text.decode(content);
        boolean isMarkdown = isMarkdown(name);
        if (!isMarkdown && MARKUP.matcher(decoded).lookingAt()) {
            throw new RefusedSheetException(
                    name,
                    "this is a web page or XML, whatever its name says",
                    "Open it in a sheet program, save it as .xlsx or CSV UTF-8, and import that.");
        }
        List<Sheet> sheets = isMarkdown ? MarkdownSheets.read(name, decoded) : CsvSheet.read(name, decoded, text);
        return new SheetFile(name, sheets, text.findings());
    }

    /** Refuses what is larger than any POA&amp;M. */
    private static SheetFile checked(SheetFile file) throws RefusedSheetException {
        for (Sheet sheet : file.sheets()) {
            for (SheetRow row : sheet.rows()) {
                check(file, sheet, row);
            }
        }
        return file;
    }

    private static void check(SheetFile file, Sheet sheet, SheetRow row) throws RefusedSheetException {
        if (row.cells().size() > SheetLimits.COLUMNS) {
            throw new RefusedSheetException(SheetFinding.REFUSED.at(
                    file.name(),
                    row.number(),
                    SheetLimits.COLUMNS,
                    null,
                    "row " + row.number() + " has " + row.cells().size() + " columns; at most " + SheetLimits.COLUMNS
                            + " are read",
                    "Delete the empty columns to the right, or save only the table with the items."));
        }
        for (int column = 0; column < row.cells().size(); column++) {
            int length = row.cells().get(column).length();
            if (length > SheetLimits.CELL_CHARACTERS) {
                throw new RefusedSheetException(SheetFinding.REFUSED.at(
                        file.name(),
                        row.number(),
                        column,
                        null,
                        "the cell has " + length + " characters; at most " + SheetLimits.CELL_CHARACTERS + " are read",
                        "Look for a quotation mark that is not closed; move long text into a file of its own."));
            }
        }
        if (sheet.rows().size() > SheetLimits.ROWS) {
            throw new RefusedSheetException(
                    file.name(),
                    "a sheet has " + sheet.rows().size() + " rows; at most " + SheetLimits.ROWS + " are read",
                    "Save only the rows with the items.");
        }
    }
}
