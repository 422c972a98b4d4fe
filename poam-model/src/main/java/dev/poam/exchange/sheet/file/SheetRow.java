package dev.poam.exchange.sheet.file;

import java.util.List;

/**
 * A row as a sheet program shows it.
 *
 * @param number 1-based, as shown beside the row; of Markdown the line
 * @param hidden whether somebody has hidden it
 * @param cells from the first column on; an empty cell is an empty text, and cells at the end may be missing
 * @param remarks what is pinned to its cells: comments and links
 */
public record SheetRow(int number, boolean hidden, List<String> cells, List<String> remarks) {

    public SheetRow {
        cells = List.copyOf(cells);
        remarks = List.copyOf(remarks);
    }

    /** A row of texts and nothing else. */
    public static SheetRow of(int number, List<String> cells) {
        return new SheetRow(number, false, cells, List.of());
    }

    /** The text of a cell without the white space around it; empty where the row has ended. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    /** Whether no cell says anything. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** The texts of the cells that say something. */
    public List<String> texts() {
        return cells.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }
}
