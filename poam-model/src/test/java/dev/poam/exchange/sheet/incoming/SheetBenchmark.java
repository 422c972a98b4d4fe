package dev.poam.exchange.sheet.incoming;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.poam.exchange.sheet.file.SheetFile;
import dev.poam.exchange.sheet.file.SheetFiles;
import dev.poam.project.Project;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plans items out of sheets of 1,000 and 20,000 rows, in turn with a pass of the library alone over the same bytes, and
 * prints what each took of the processor. It judges nothing.
 */
class SheetBenchmark {

    private static final int[] SIZES = {1_000, 20_000};
    private static final int RUNS = 3;
    private static final String[] HEADER = {
        "ID",
        "Weakness Name",
        "Weakness Description",
        "Controls",
        "Point of Contact",
        "Original Detection Date",
        "Scheduled Completion Date",
        "Milestones",
        "Resources Required",
        "Status",
        "Severity",
        "Comments"
    };

    @TempDir
    private Path root;

    @Test
    void plansRowsOfCsv() throws IOException {
        for (int rows : SIZES) {
            byte[] content = csv(rows).getBytes(StandardCharsets.UTF_8);
            for (int run = 0; run < RUNS; run++) {
                long start = processorTime();
                long cells = cellsOfCsv(content);
                double library = (processorTime() - start) / 1e9;
                report("CSV", "rows.csv", content, rows, cells, library);
            }
        }
    }

    @Test
    void plansRowsOfAWorkbook() throws IOException {
        for (int rows : SIZES) {
            byte[] content = workbook(rows);
            for (int run = 0; run < RUNS; run++) {
                long start = processorTime();
                long cells = cellsOfWorkbook(content);
                double library = (processorTime() - start) / 1e9;
                report("XLSX", "rows.xlsx", content, rows, cells, library);
            }
        }
    }

    private void report(String form, String name, byte[] content, int rows, long cells, double library)
            throws IOException {
        Project project = Project.load(root);
        long start = processorTime();
        SheetFile file = SheetFiles.read(name, content);
        double read = (processorTime() - start) / 1e9;
        SheetPlan plan = SheetImport.plan(file, project, new Counted(), null, LocalDate.of(2026, 6, 4));
        double planned = (processorTime() - start) / 1e9;
        System.err.printf(
                Locale.ROOT,
                "%s of %d rows, %d cells: library %.2f s, ours to read %.2f s, to plan %d files %.2f s%n",
                form,
                rows,
                cells,
                library,
                read,
                plan.created().size(),
                planned);
    }

    private static long cellsOfCsv(byte[] content) throws IOException {
        long cells = 0;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().ofCsvRecord(new String(content, StandardCharsets.UTF_8))) {
            for (CsvRecord row : reader) {
                cells += row.getFieldCount();
            }
        }
        return cells;
    }

    private static long cellsOfWorkbook(byte[] content) throws IOException {
        long cells = 0;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    cells += cell.getStringCellValue().isEmpty() ? 0 : 1;
                }
            }
        }
        return cells;
    }

    private static String csv(int rows) {
        StringBuilder text = new StringBuilder(String.join(",", HEADER)).append('\n');
        for (int row = 1; row <= rows; row++) {
            for (int column = 0; column < HEADER.length; column++) {
                text.append(column == 0 ? "" : ",")
                        .append('"')
                        .append(cell(row, column))
                        .append('"');
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static byte[] workbook(int rows) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Plan");
            for (int row = 0; row <= rows; row++) {
                Row made = sheet.createRow(row);
                for (int column = 0; column < HEADER.length; column++) {
                    made.createCell(column).setCellValue(row == 0 ? HEADER[column] : cell(row, column));
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static String cell(int row, int column) {
        return switch (column) {
            case 0 -> "V-" + row;
            case 1 -> "Weakness number " + row;
            case 2 -> "The host of number " + row + " has a weakness that somebody described, at some length.";
            case 3 -> "3." + (1 + row % 14) + "." + (1 + row % 3);
            case 4 -> "Luis Ortega";
            case 5 -> "2026-05-" + (10 + row % 19);
            case 6 -> "2026-12-" + (10 + row % 19);
            case 7 -> "1. Buy it (2026-07-01)\n2. Use it (2026-08-01)";
            case 8 -> "16 hours, $620";
            case 9 -> row % 3 == 0 ? "Ongoing" : "Open";
            case 10 -> row % 2 == 0 ? "High" : "Moderate";
            default -> "Comment " + row;
        };
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static final class Counted implements Ids {

        private final Set<String> taken = new HashSet<>();
        private int last;

        @Override
        public String next() {
            last++;
            return "POAM-%05d".formatted(last);
        }

        @Override
        public boolean take(String id) {
            return taken.add(id);
        }
    }
}
