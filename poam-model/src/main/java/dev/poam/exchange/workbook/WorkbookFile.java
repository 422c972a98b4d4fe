package dev.poam.exchange.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook in the format of Excel 2007; the same sheets give the same bytes. */
public final class WorkbookFile {

    private static final int CHARACTER_WIDTH = 256;

    /** What every entry of the archive bears, as the clock must not show; the first moment that an archive knows. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Spreadsheet programs count their days from here; earlier ones are written as text. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private WorkbookFile() {}

    /**
     * Renders sheets.
     *
     * @param title what the workbook is called in its properties
     * @param at when it is said to have been made
     */
    public static byte[] render(String title, Instant at, List<SheetDraft> sheets) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            POIXMLProperties.CoreProperties properties =
                    workbook.getProperties().getCoreProperties();
            properties.setTitle(CellText.fitting(title, CellText.LONGEST));
            properties.setCreator("poam-maven-plugin");
            properties.setCreated(Optional.of(Date.from(at)));
            properties.setModified(Optional.of(Date.from(at)));
            Styles styles = new Styles(workbook);
            sheets.forEach(sheet -> write(sheet, workbook.createSheet(sheet.name()), styles));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return withoutClock(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("memory could not be written to", e);
        }
    }

    private static void write(SheetDraft draft, XSSFSheet sheet, Styles styles) {
        for (SheetDraft.Cell cell : draft.cells()) {
            Row found = sheet.getRow(cell.row() - 1);
            Row row = found == null ? sheet.createRow(cell.row() - 1) : found;
            fill((XSSFCell) row.createCell(cell.column() - 1), cell, draft.datePattern(), styles);
        }
        RowHeights heights = RowHeights.of(draft);
        sheet.forEach(row -> row.setHeightInPoints(heights.points(row.getRowNum() + 1)));
        draft.widths().forEach((column, width) -> sheet.setColumnWidth(column - 1, width * CHARACTER_WIDTH));
        if (draft.frozenRows() > 0 || draft.frozenColumns() > 0) {
            sheet.createFreezePane(draft.frozenColumns(), draft.frozenRows());
        }
        draft.merged()
                .forEach(block -> sheet.addMergedRegion(new CellRangeAddress(
                        block.row() - 1, block.row() - 1, block.firstColumn() - 1, block.lastColumn() - 1)));
        draft.choices().forEach(choices -> offer(choices, sheet));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private static void fill(XSSFCell cell, SheetDraft.Cell draft, String datePattern, Styles styles) {
        Object value = draft.value();
        if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(styles.of(draft.look()));
        } else if (value instanceof LocalDate day && !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
            cell.setCellValue(day);
            cell.setCellStyle(styles.ofDates(datePattern));
        } else {
            String text = value.toString();
            // The type of the cell is text, whatever it begins with; the mark keeps it so when somebody edits it.
            cell.setCellValue(CellText.stored(text));
            cell.setCellStyle(
                    CellText.looksLikeFormula(text) ? styles.ofQuoted(draft.look()) : styles.of(draft.look()));
        }
    }

    private static void offer(SheetDraft.Choices choices, XSSFSheet sheet) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(choices.values().toArray(String[]::new)),
                new CellRangeAddressList(
                        choices.firstRow() - 1, choices.lastRow() - 1, choices.column() - 1, choices.column() - 1));
        validation.setSuppressDropDownArrow(true);
        validation.setShowErrorBox(true);
        validation.createErrorBox("Not one of the choices", String.join(", ", choices.values()));
        sheet.addValidationData(validation);
    }

    private static byte[] withoutClock(byte[] archive) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(archive.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(ENTRY_TIME);
                out.putNextEntry(same);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
