package dev.poam.exchange.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a workbook, each made once. */
final class Styles {

    private static final short TITLE_POINTS = 14;
    private static final short NOTE_POINTS = 9;

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle of(Look look) {
        return style(look.name(), style -> dress(style, look));
    }

    /** The same for a text that must not become a formula. */
    XSSFCellStyle ofQuoted(Look look) {
        return style(look + " quoted", style -> {
            dress(style, look);
            style.setQuotePrefixed(true);
        });
    }

    XSSFCellStyle ofDates(String pattern) {
        return style("date " + pattern, style -> {
            dress(style, Look.TEXT);
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
        });
    }

    private XSSFCellStyle style(String name, Consumer<XSSFCellStyle> dress) {
        return made.computeIfAbsent(name, absent -> {
            XSSFCellStyle style = workbook.createCellStyle();
            dress.accept(style);
            return style;
        });
    }

    private void dress(XSSFCellStyle style, Look look) {
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(look != Look.TITLE);
        switch (look) {
            case HEADER -> {
                style.setFont(font(font -> font.setBold(true)));
                style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setBorderBottom(BorderStyle.THIN);
            }
            case TITLE ->
                style.setFont(font(font -> {
                    font.setBold(true);
                    font.setFontHeightInPoints(TITLE_POINTS);
                }));
            case NOTE ->
                style.setFont(font(font -> {
                    font.setItalic(true);
                    font.setFontHeightInPoints(NOTE_POINTS);
                }));
            case TEXT -> style.setDataFormat(workbook.createDataFormat().getFormat("General"));
        }
    }

    private XSSFFont font(Consumer<XSSFFont> change) {
        XSSFFont font = workbook.createFont();
        change.accept(font);
        return font;
    }
}
