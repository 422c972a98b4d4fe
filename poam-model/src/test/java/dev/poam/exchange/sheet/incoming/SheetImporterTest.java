package dev.poam.exchange.sheet.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.exchange.plan.FileChange;
import dev.poam.exchange.plan.ImportPlan;
import dev.poam.item.NextId;
import dev.poam.project.Project;
import dev.poam.rule.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files at a time. */
class SheetImporterTest {

    private static final String SHEET = "ID,Weakness,Owner\n1,No lock,luis\n";

    @TempDir
    private Path root;

    @Test
    void whatCannotBeReadIsToldAndTheRestIsImported() throws IOException {
        SheetImporter importer = importer();

        importer.read(file("page.csv", "<html><table><tr><td>ID</td></tr></table></html>"), "page.csv");
        importer.read(file("wide.csv", "ID,Weakness" + ",x".repeat(16_382) + "\n"), "wide.csv");
        importer.read(file("old.xls", "\u00D0\u00CF\u0011\u00E0"), "old.xls");
        importer.read(file("zero.csv", "ID,\0Weakness"), "zero.csv");
        importer.read(file("broken.xlsx", "PK\u0003\u0004"), "broken.xlsx");
        importer.read(file("empty.csv", ""), "empty.csv");
        importer.read(file("good.csv", SHEET), "good.csv");
        ImportPlan plan = importer.plan();

        assertThat(plan.findings())
                .filteredOn(finding -> finding.rule().equals("exchange/unreadable"))
                .extracting(Finding::path)
                .containsExactly("broken.xlsx", "empty.csv", "old.xls", "page.csv", "wide.csv", "zero.csv");
        assertThat(plan.files())
                .extracting(FileChange::path)
                .contains("poam/items/POAM-001.yaml", "poam/import/good.csv.mapping.yaml");
    }

    @Test
    void twoFilesOfOneNameHaveOneMapping() throws IOException {
        SheetImporter importer = importer();

        importer.read(file("east/plan.csv", SHEET), "east/plan.csv");
        importer.read(file("west/plan.csv", SHEET.replace("lock", "key")), "west/plan.csv");

        assertThat(importer.plan().files())
                .extracting(FileChange::path)
                .containsExactlyInAnyOrder(
                        "poam/import/plan.csv.mapping.yaml", "poam/items/POAM-001.yaml", "poam/items/POAM-002.yaml");
    }

    @Test
    void aValueInTheLastOfAMillionRowsIsARow() throws IOException {
        SheetImporter importer = importer();
        Path file = root.resolve("deep.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("Plan");
            sheet.createRow(0).createCell(0).setCellValue("Weakness");
            sheet.getRow(0).createCell(1).setCellValue("Status");
            sheet.createRow(1_048_575).createCell(0).setCellValue("No lock");
            book.write(bytes);
            Files.write(file, bytes.toByteArray());
        }

        importer.read(file, "deep.xlsx");

        assertThat(importer.plan().lines()).contains("Sheet Plan: columns in row 1, 1 item");
    }

    private SheetImporter importer() throws IOException {
        Files.createDirectories(root.resolve("poam"));
        Set<String> used = new TreeSet<>();
        Ids ids = new Ids() {
            @Override
            public String next() {
                String id = NextId.after(used, "POAM");
                used.add(id);
                return id;
            }

            @Override
            public boolean take(String id) {
                return used.add(id);
            }
        };
        return new SheetImporter(Project.load(root), ids, null, LocalDate.of(2026, 6, 4));
    }

    private Path file(String name, String latin) throws IOException {
        Path file = root.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, latin.getBytes(StandardCharsets.ISO_8859_1));
    }
}
