package dev.poam.exchange.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sheet as it is to be; rows and columns are counted from 1. */
public final class SheetDraft {

    private final String name;
    private final String datePattern;
    private final List<Cell> cells = new ArrayList<>();
    private final Map<Integer, Integer> widths = new LinkedHashMap<>();
    private final List<Choices> choices = new ArrayList<>();
    private final List<Block> merged = new ArrayList<>();
    private int frozenRows;
    private int frozenColumns;

    /** A cell; its value is a text, a number or a date. */
    record Cell(int row, int column, Object value, Look look) {}

    /** What a column takes from one row to another. */
    record Choices(int column, int firstRow, int lastRow, List<String> values) {}

    /** Cells of one row that are shown as one. */
    record Block(int row, int firstColumn, int lastColumn) {}

    /**
     * An empty sheet.
     *
     * @param name at most 31 characters, none of them of {@code []:*?/\}
     * @param datePattern how dates are shown: {@code yyyy-mm-dd}
     */
    public SheetDraft(String name, String datePattern) {
        this.name = name;
        this.datePattern = datePattern;
    }

    /** Fills a cell with a text, a {@link BigDecimal} or a {@link LocalDate}; with null or an empty text it stays empty. */
    public SheetDraft put(int row, int column, @Nullable Object value, Look look) {
        if (value != null && !value.toString().isEmpty()) {
            cells.add(new Cell(row, column, value, look));
        }
        return this;
    }

    /** Keeps the first rows and columns in sight. */
    public SheetDraft freeze(int rows, int columns) {
        frozenRows = rows;
        frozenColumns = columns;
        return this;
    }

    /** Sets how many characters wide a column is. */
    public SheetDraft width(int column, int characters) {
        widths.put(column, characters);
        return this;
    }

    /** Lets a column take some texts only, and offers them. */
    public SheetDraft choices(int column, int firstRow, int lastRow, List<String> values) {
        choices.add(new Choices(column, firstRow, lastRow, List.copyOf(values)));
        return this;
    }

    /** Shows cells of one row as one. */
    public SheetDraft merge(int row, int firstColumn, int lastColumn) {
        merged.add(new Block(row, firstColumn, lastColumn));
        return this;
    }

    String name() {
        return name;
    }

    String datePattern() {
        return datePattern;
    }

    List<Cell> cells() {
        return cells;
    }

    Map<Integer, Integer> widths() {
        return widths;
    }

    List<Choices> choices() {
        return choices;
    }

    List<Block> merged() {
        return merged;
    }

    int frozenRows() {
        return frozenRows;
    }

    int frozenColumns() {
        return frozenColumns;
    }
}
