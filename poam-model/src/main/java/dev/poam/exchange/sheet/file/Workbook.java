package dev.poam.exchange.sheet.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheets of a workbook in the form of 2007 and later. Nothing in it is computed, followed or run. */
final class Workbook {

    private Workbook() {}

    /** Whether the bytes begin as those of a workbook in the form of 2007 and later. */
    static boolean isZip(byte[] content) {
        return startsWith(content, 'P', 'K', 3, 4);
    }

    /** Whether the bytes begin as those of a workbook in the form of before 2007, or of one with a password. */
    static boolean isOldBinary(byte[] content) {
        return startsWith(content, 0xD0, 0xCF, 0x11, 0xE0);
    }

    private static boolean startsWith(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    static SheetFile read(String name, byte[] content) throws RefusedSheetException {
        refuseBomb(name, content);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            WorkbookSheet.Formulas formulas = new WorkbookSheet.Formulas();
            List<Sheet> sheets = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                boolean isHidden = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
                sheets.add(new Sheet(sheet.getSheetName(), isHidden, new WorkbookSheet(name, sheet, formulas).rows()));
            }
            return new SheetFile(name, sheets, formulas.findings(name), workbook.isDate1904());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The library throws its own, the XML parser's and the JDK's unchecked exceptions for parts that are
            // missing,
            // cut off or not what they say; this is the one call that is guarded against them.
            throw new RefusedSheetException(
                    name,
                    "this is no workbook that can be read",
                    "Open it in a sheet program, save it again as .xlsx or as CSV, and import that.");
        }
    }

    /** Unpacks everything once, so that a small file cannot become a large one later. */
    private static void refuseBomb(String name, byte[] content) throws RefusedSheetException {
        long unpacked = 0;
        int parts = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts++;
                unpacked += length(zip, buffer, SheetLimits.UNPACKED_BYTES - unpacked);
                if (parts > SheetLimits.PARTS || unpacked > SheetLimits.UNPACKED_BYTES) {
                    throw new RefusedSheetException(
                            name,
                            "the workbook unpacks to more than "
                                    + (parts > SheetLimits.PARTS
                                            ? SheetLimits.PARTS + " parts"
                                            : SheetLimits.UNPACKED_BYTES + " bytes"),
                            "Save only the sheets with the items, without pictures, or save them as CSV.");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // The JDK says of names that are not UTF-8 that an argument is illegal.
            throw new RefusedSheetException(
                    name, "the workbook is cut off or damaged", "Save it again, or save it as CSV.");
        }
    }

    private static long length(InputStream part, byte[] buffer, long most) throws IOException {
        long length = 0;
        for (int read = part.read(buffer); read >= 0 && length <= most; read = part.read(buffer)) {
            length += read;
        }
        return length;
    }
}
