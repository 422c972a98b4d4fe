package dev.poam.exchange.sheet.file;

import dev.poam.rule.Finding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The rows of one sheet of a workbook, each cell as the text that a person would type for it. */
final class WorkbookSheet {

    private static final int DIGITS = 15;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final String file;
    private final XSSFSheet sheet;
    private final Formulas formulas;
    /** By row, what a merged cell that began above says in it, by column. */
    private final Map<Integer, Map<Integer, String>> merged = new HashMap<>();

    WorkbookSheet(String file, XSSFSheet sheet, Formulas formulas) {
        this.file = file;
        this.sheet = sheet;
        this.formulas = formulas;
    }

    /** Counts the cells whose value was computed by whoever saved the workbook. */
    static final class Formulas {

        private int count;

        List<Finding> findings(String file) {
            return count == 0
                    ? List.of()
                    : List.of(SheetFinding.READ_AS.of(
                            file,
                            count + (count == 1 ? " cell is a formula" : " cells are formulas")
                                    + "; what they last showed was read, and nothing was computed",
                            "If something is missing, open the workbook, let it compute, and save it."));
        }
    }

    List<SheetRow> rows() throws RefusedSheetException {
        sheet.getMergedRegions().forEach(this::spread);
        List<SheetRow> rows = new ArrayList<>();
        for (Row row : sheet) {
            rows.add(row(row));
            if (rows.size() > SheetLimits.ROWS) {
                return rows;
            }
        }
        return rows;
    }

    /** What one cell says of several rows is said of each of them. */
    private void spread(CellRangeAddress range) {
        int column = range.getFirstColumn();
        Row first = sheet.getRow(range.getFirstRow());
        Cell cell = first == null || column != range.getLastColumn() || column >= SheetLimits.COLUMNS
                ? null
                : first.getCell(column);
        if (cell != null) {
            String text = text(cell);
            int last = Math.min(range.getLastRow(), sheet.getLastRowNum());
            for (int row = range.getFirstRow() + 1; row <= last && merged.size() <= SheetLimits.ROWS; row++) {
                merged.computeIfAbsent(row, number -> new HashMap<>()).put(column, text);
            }
        }
    }

    private SheetRow row(Row row) throws RefusedSheetException {
        List<String> cells = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (Cell cell : row) {
            String text = text(cell);
            if (text.isBlank()) {
                continue;
            }
            int column = cell.getColumnIndex();
            if (column >= SheetLimits.COLUMNS) {
                throw new RefusedSheetException(SheetFinding.REFUSED.at(
                        file,
                        row.getRowNum() + 1,
                        column,
                        null,
                        "the sheet " + sheet.getSheetName() + " has more than " + SheetLimits.COLUMNS + " columns",
                        "Delete what is far to the right, or save only the table with the items."));
            }
            if (cell.getCellType() == CellType.FORMULA) {
                formulas.count++;
            }
            put(cells, column, text);
            remark(cell, remarks);
        }
        merged.getOrDefault(row.getRowNum(), Map.of()).forEach((column, text) -> put(cells, column, text));
        return new SheetRow(row.getRowNum() + 1, row.getZeroHeight(), cells, remarks);
    }

    private static void put(List<String> cells, int column, String text) {
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case NUMERIC -> number(cell);
            case BOOLEAN -> cell.getBooleanCellValue() ? "Yes" : "No";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            case BLANK, FORMULA, _NONE -> "";
        };
    }

    private static String number(Cell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            return moment(cell.getLocalDateTimeCellValue(), cell.getNumericCellValue() < 1);
        }
        BigDecimal number = new BigDecimal(cell.getNumericCellValue(), new MathContext(DIGITS));
        boolean isPercent = cell.getCellStyle().getDataFormatString().indexOf('%') >= 0;
        return (isPercent ? number.movePointRight(2) : number)
                        .stripTrailingZeros()
                        .toPlainString()
                + (isPercent ? "%" : "");
    }

    private static String moment(LocalDateTime moment, boolean isTimeOfDay) {
        if (isTimeOfDay) {
            return TIME.format(moment);
        }
        LocalDate day = moment.toLocalDate();
        return moment.equals(day.atStartOfDay()) ? day.toString() : day + " " + TIME.format(moment);
    }

    private static void remark(Cell cell, List<String> remarks) {
        String place = CellLetters.of(cell.getColumnIndex()) + (cell.getRowIndex() + 1);
        if (cell.getCellComment() != null) {
            remarks.add("Comment on " + place + ": "
                    + cell.getCellComment().getString().getString().strip());
        }
        if (cell.getHyperlink() != null && cell.getHyperlink().getAddress() != null) {
            remarks.add("Link of " + place + ": " + cell.getHyperlink().getAddress());
        }
    }
}
