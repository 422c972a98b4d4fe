package dev.poam.exchange.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a workbook holds, as POI reads it. */
public final class CellDump {

    private CellDump() {}

    /** The names of the sheets. */
    public static List<String> sheets(byte[] workbook) {
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            List<String> names = new ArrayList<>();
            read.forEach(sheet -> names.add(sheet.getSheetName()));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The filled cells of a sheet by their places, such as {@code B5}, row by row. */
    public static Map<String, String> cells(byte[] workbook, String sheet) {
        Map<String, String> cells = new TreeMap<>();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (Row row : read.getSheet(sheet)) {
                row.forEach(cell -> cells.put(cell.getAddress().formatAsString(), text(cell)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cells;
    }

    /** The texts of one row of a sheet from its first filled cell on; rows are counted from 1. */
    public static List<String> row(byte[] workbook, String sheet, int number) {
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            Sheet found = read.getSheet(sheet);
            List<String> texts = new ArrayList<>();
            Row row = found.getRow(number - 1);
            if (row != null) {
                row.forEach(cell -> texts.add(text(cell)));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All sheets, a line for each filled cell. */
    public static String all(byte[] workbook) {
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : read) {
                text.append("== ").append(sheet.getSheetName()).append('\n');
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        text.append(cell.getAddress())
                                .append(' ')
                                .append(text(cell).replace("\n", "\\n"))
                                .append('\n');
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String text(Cell cell) {
        if (cell.getCellType() == CellType.NUMERIC) {
            return DateUtil.isCellDateFormatted(cell)
                    ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                    : String.valueOf(cell.getNumericCellValue());
        }
        if (cell.getCellType() != CellType.STRING) {
            throw new IllegalArgumentException(cell.getAddress() + " is " + cell.getCellType());
        }
        return cell.getStringCellValue();
    }
}
