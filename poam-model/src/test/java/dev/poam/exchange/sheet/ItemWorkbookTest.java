package dev.poam.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.extract.SampleExtract;
import dev.poam.exchange.extract.SampleItems;
import dev.poam.exchange.workbook.CellDump;
import dev.poam.rule.Finding;
import dev.poam.testing.TestRepository;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemWorkbookTest {

    @TempDir
    private Path root;

    @Test
    void everyFieldHasItsColumn() {
        byte[] workbook = ItemWorkbook.render(SampleItems.of(root));

        assertThat(CellDump.sheets(workbook)).containsExactly("Items", "About");
        assertThat(CellDump.row(workbook, "Items", 1))
                .startsWith(Columns.all().stream().map(Column::header).toArray(String[]::new))
                .endsWith("Completed on", "File");
        assertThat(CellDump.cells(workbook, "Items"))
                .containsEntry("A2", "POAM-001")
                .containsEntry("D2", "In Progress")
                .containsEntry("G2", "RA.L2-3.11.3\n3.14.1")
                .containsEntry("K2", "2026-05-14")
                .containsEntry("O2", "9.8");
    }

    @Test
    void aStatusIsChosenFromTheFiveAndTheHeaderStays() throws IOException {
        byte[] bytes = ItemWorkbook.render(SampleItems.of(root));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet items = workbook.getSheet("Items");
            List<? extends DataValidation> choices = items.getDataValidations();

            assertThat(choices)
                    .anyMatch(each -> List.of(each.getValidationConstraint().getExplicitListValues())
                            .equals(List.of("Open", "In Progress", "Remediated", "Verified", "Closed")));
            assertThat(items.getPaneInformation().isFreezePane()).isTrue();
        }
    }

    @Test
    void theSameCommitGivesTheSameBytes() {
        Extract extract = SampleItems.of(root);

        assertThat(ItemWorkbook.render(extract)).isEqualTo(ItemWorkbook.render(extract));
    }

    @Test
    void whatNoCellHoldsIsToldAtItsLine() {
        Extract extract = SampleExtract.withItem(root, "id: POAM-001\nnotes: " + "x".repeat(40_000) + "\n");

        assertThat(CellCheck.of(extract))
                .extracting(Finding::message)
                .containsExactly(
                        "`notes` is 40000 characters long and will be cut to 32767, the most that a cell holds");
    }

    @Test
    void aThousandItemsTakeSecondsOnly() {
        try (TestRepository made = TestRepository.create(root)) {
            TestRepository.Change change = made.commit();
            for (int i = 1; i <= 1000; i++) {
                String id = "POAM-%04d".formatted(i);
                change.write("poam/items/" + id + ".yaml", "id: " + id + "\ntitle: One of many\nstatus: Open\n");
            }
            change.land();
        }
        Extract extract = SampleExtract.of(root, "2026-06-30");
        long start = System.nanoTime();

        byte[] workbook = ItemWorkbook.render(extract);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        assertThat(CellDump.cells(workbook, "Items")).containsEntry("A1001", "POAM-1000");
    }
}
