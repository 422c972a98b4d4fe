package dev.poam.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.workbook.CellDump;
import dev.poam.report.ExampleShop;
import dev.poam.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the example's repository gave out on a day in summer, in short: one item of it, and the days ahead. */
class ExampleExportTest {

    private static final String GOLDEN = "src/test/resources/dev/poam/exchange/example/";
    private static final LocalDate DAY = LocalDate.of(2026, 8, 31);
    private static final String ITEM = "POAM-003";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static ExampleShop shop;
    private static Extract extract;

    @BeforeAll
    static void replay(@TempDir Path folder) throws IOException {
        shop = ExampleShop.replayedIn(folder);
        extract = Extract.of(shop.snapshot(DAY));
    }

    @Test
    void csv() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text(ExportFormat.CSV))) {
            NamedCsvRecord row = rows.stream()
                    .filter(each -> each.getField("ID").equals(ITEM))
                    .findFirst()
                    .orElseThrow();
            Golden.check(GOLDEN + "csv.txt", lines(row.getFieldsAsMap()));
        }
    }

    @Test
    void ics() throws IOException {
        Golden.check(GOLDEN + "poam.ics", text(ExportFormat.ICS).replace("\r\n", "\n"));
    }

    @Test
    void json() throws IOException {
        JsonNode items = JSON.readTree(text(ExportFormat.JSON)).get("items");

        Golden.check(GOLDEN + "item.json", laidOut(having(items, "/id", ITEM)));
    }

    @Test
    void oscal() throws IOException {
        JsonNode document = JSON.readTree(text(ExportFormat.OSCAL)).get("plan-of-action-and-milestones");
        JsonNode item = having(document.get("poam-items"), "/props/0/value", ITEM);
        String risk = item.at("/related-risks/0/risk-uuid").textValue();

        Golden.check(
                GOLDEN + "oscal.json",
                laidOut(JSON.createObjectNode()
                        .<ObjectNode>set("poam-item", item)
                        .set("risk", having(document.get("risks"), "/uuid", risk))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            XLSX | | Items | A
            FEDRAMP | v3.0 | Open POA&M Items | B
            FEDRAMP | v2.1 | Open POA&M Items | A
            EMASS | navy | POA&M | C
            EMASS | marine-corps | POA&M | C
            EMASS | army | POA&M | C
            EMASS | legacy-navy | POA&M | C
            EMASS | legacy-joint | POA&M | C
            """)
    void workbook(ExportFormat format, String layout, String sheet, String column) throws IOException {
        byte[] workbook =
                format.file(extract, layout == null ? Set.of() : Set.of(layout)).content();
        Map<String, String> cells = CellDump.cells(workbook, sheet);
        String row = cells.entrySet().stream()
                .filter(cell -> cell.getKey().matches(column + "[0-9]+")
                        && cell.getValue().startsWith(ITEM))
                .map(cell -> cell.getKey().substring(column.length()))
                .findFirst()
                .orElseThrow();
        cells.keySet().removeIf(cell -> !cell.matches("[A-Z]+" + row));

        Golden.check(
                GOLDEN + format.name().toLowerCase(Locale.ROOT) + (layout == null ? "" : "-" + layout) + ".txt",
                lines(cells));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theSameDayGivesTheSameBytes(ExportFormat format) throws IOException {
        Extract again = Extract.of(shop.snapshot(DAY));
        List<String> layouts = format.layouts().isEmpty() ? List.of("") : format.layouts();

        for (String layout : layouts) {
            assertThat(format.file(again, Set.of(layout)).content())
                    .isEqualTo(format.file(extract, Set.of(layout)).content());
        }
    }

    private static String text(ExportFormat format) {
        return new String(format.file(extract, Set.of()).content(), UTF_8);
    }

    private static JsonNode having(JsonNode list, String pointer, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(each -> each.at(pointer).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static String laidOut(JsonNode node) {
        return node.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private static String lines(Map<String, String> cells) {
        List<String> lines = new ArrayList<>();
        cells.forEach((name, value) -> {
            if (!value.isEmpty()) {
                lines.add(name + ": " + value.replace("\n", "\\n") + "\n");
            }
        });
        return lines.stream().sorted().collect(Collectors.joining());
    }
}
