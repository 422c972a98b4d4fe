package dev.poam.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookFileTest {

    private static final Instant AT = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void theSameSheetsGiveTheSameBytes() throws InterruptedException {
        byte[] first = workbook("text");
        Thread.sleep(2100); // Archives keep times to two seconds.

        assertThat(workbook("text")).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\")",
                "+1",
                "-1+1",
                "@SUM(A1)",
                "\tx",
                "＝1+1",
                "_x0041_ is not A",
                "_x005F_",
                "two\nlines",
                "'quoted",
                "<b>&amp;</b>",
                "emoji 🔒",
                " spaces "
            })
    void whatIsWrittenIsReadAsText(String text) {
        assertThat(CellDump.cells(workbook(text), "Sheet")).containsEntry("A1", text);
    }

    @Test
    void aTextThatLooksLikeAFormulaStaysTextWhenItIsEdited() throws IOException {
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook("=1+1")))) {
            XSSFCell cell = read.getSheet("Sheet").getRow(0).getCell(0);

            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        assertThat(CellDump.cells(workbook("a\u0000b\u001Bc\uD800d\uFFFEe\u0085f\r\ng"), "Sheet"))
                .containsEntry("A1", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\ng");
    }

    @Test
    void whatNoCellHoldsIsCutAndSaysSo() {
        String read = CellDump.cells(workbook("x".repeat(40_000)), "Sheet").get("A1");

        assertThat(read).hasSize(CellText.LONGEST).endsWith(CellText.CUT);
    }

    @Test
    void aTextThatOnlyItsCodesMakeTooLongStillFits() {
        String read = CellDump.cells(workbook("_x0041_".repeat(4_680)), "Sheet").get("A1");

        assertThat(read).hasSizeLessThanOrEqualTo(CellText.LONGEST).startsWith("_");
    }

    @Test
    void datesAreDatesAsFarAsSheetsGo() throws IOException {
        SheetDraft sheet = new SheetDraft("Sheet", "yyyy-mm-dd")
                .put(1, 1, LocalDate.of(2026, 6, 30), Look.TEXT)
                .put(2, 1, LocalDate.of(1899, 12, 31), Look.TEXT)
                .put(3, 1, new BigDecimal("9.8"), Look.TEXT);

        byte[] workbook = WorkbookFile.render("title", AT, List.of(sheet));
        assertThat(CellDump.cells(workbook, "Sheet"))
                .containsEntry("A1", "2026-06-30")
                .containsEntry("A2", "1899-12-31")
                .containsEntry("A3", "9.8");
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(read.getSheet("Sheet").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("1899-12-31");
        }
    }

    private static byte[] workbook(String text) {
        return WorkbookFile.render(
                "title", AT, List.of(new SheetDraft("Sheet", "yyyy-mm-dd").put(1, 1, text, Look.TEXT)));
    }
}
