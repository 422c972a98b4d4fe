package dev.poam.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.extract.SampleItems;
import dev.poam.report.page.ReportFile;
import dev.poam.testing.NeedsProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Every workbook as LibreOffice opens it: each sheet is converted to a CSV file. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the program has another name elsewhere")
@NeedsProgram("soffice")
class LibreOfficeTest {

    /** Comma, quotation marks, UTF-8, from the first row, no formats, cells as shown, every sheet into a file of its own. */
    private static final String EVERY_SHEET =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    @TempDir
    private static Path folder;

    private static final TreeMap<String, List<CsvRecord>> SHEETS = new TreeMap<>();

    @BeforeAll
    static void convert() throws IOException, InterruptedException {
        Extract extract = SampleItems.of(folder.resolve("repository"));
        Path workbooks = Files.createDirectory(folder.resolve("workbooks"));
        Path sheets = Files.createDirectory(folder.resolve("sheets"));
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                EVERY_SHEET,
                "--outdir",
                sheets.toString()));
        for (ReportFile file : List.of(
                ExportFormat.XLSX.file(extract, Set.of()),
                ExportFormat.FEDRAMP.file(extract, Set.of("v3.0")),
                ExportFormat.FEDRAMP.file(extract, Set.of("v2.1")),
                ExportFormat.EMASS.file(extract, Set.of("navy")),
                ExportFormat.EMASS.file(extract, Set.of("marine-corps")),
                ExportFormat.EMASS.file(extract, Set.of("army")),
                ExportFormat.EMASS.file(extract, Set.of("legacy-navy")),
                ExportFormat.EMASS.file(extract, Set.of("legacy-joint")))) {
            Path workbook = workbooks.resolve(file.path());
            Files.write(workbook, file.content());
            command.add(workbook.toString());
        }
        Path log = folder.resolve("log");
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(status).as(Files.readString(log)).isZero();
        try (Stream<Path> files = Files.list(sheets)) {
            for (Path file : files.toList()) {
                try (CsvReader<CsvRecord> csv =
                        CsvReader.builder().skipEmptyLines(false).ofCsvRecord(Files.readString(file, UTF_8))) {
                    SHEETS.put(file.getFileName().toString(), csv.stream().toList());
                }
            }
        }
    }

    @Test
    void everySheetOpens() {
        assertThat(SHEETS.keySet())
                .containsExactly(
                        "emass-poam-army-Instructions.csv",
                        "emass-poam-army-POA&M.csv",
                        "emass-poam-legacy-joint-Instructions.csv",
                        "emass-poam-legacy-joint-POA&M.csv",
                        "emass-poam-legacy-navy-Instructions.csv",
                        "emass-poam-legacy-navy-POA&M.csv",
                        "emass-poam-marine-corps-Instructions.csv",
                        "emass-poam-marine-corps-POA&M.csv",
                        "emass-poam-navy-Instructions.csv",
                        "emass-poam-navy-POA&M.csv",
                        "fedramp-poam-v2.1-Closed POA&M Items.csv",
                        "fedramp-poam-v2.1-Configuration Findings.csv",
                        "fedramp-poam-v2.1-Open POA&M Items.csv",
                        "fedramp-poam-v2.1-Record of Changes.csv",
                        "fedramp-poam-v3.0-Closed POA&M Items.csv",
                        "fedramp-poam-v3.0-Configuration Findings.csv",
                        "fedramp-poam-v3.0-Instructions.csv",
                        "fedramp-poam-v3.0-Open POA&M Items.csv",
                        "fedramp-poam-v3.0-PL-2 Findings.csv",
                        "fedramp-poam-v3.0-Record of Changes.csv",
                        "poam-About.csv",
                        "poam-Items.csv");
    }

    @Test
    void theHeadersStandWhereTheTemplatesHaveThem() {
        assertThat(row("fedramp-poam-v3.0-Open POA&M Items.csv", 5))
                .hasSize(28)
                .startsWith("", "POAM ID", "Controls")
                .endsWith("Binding Operational Directive 22-01 Due Date", "CVE");
        assertThat(row("fedramp-poam-v3.0-Closed POA&M Items.csv", 2)).startsWith("POAM ID", "Controls");
        assertThat(row("fedramp-poam-v3.0-Configuration Findings.csv", 2))
                .isEqualTo(row("fedramp-poam-v3.0-Closed POA&M Items.csv", 2))
                .hasSize(27);
        assertThat(row("fedramp-poam-v3.0-PL-2 Findings.csv", 1))
                .containsExactly(
                        "",
                        "Deficiency ID",
                        "Deficiency Name ",
                        "Deficiency Description",
                        "Remediation Plan/Description",
                        "Remediation Date");
        for (String sheet : List.of("Open POA&M Items", "Closed POA&M Items", "Configuration Findings")) {
            assertThat(row("fedramp-poam-v2.1-" + sheet + ".csv", 5))
                    .hasSize(31)
                    .startsWith("POAM ID", "Controls")
                    .contains("Planned Milestones", "Milestone Changes")
                    .endsWith("CVE", "Service Name");
        }
        assertThat(row("emass-poam-navy-POA&M.csv", 7))
                .hasSize(33)
                .startsWith("", "POA&M Item ID", "Control Vulnerability Description", "Controls / APs");
        assertThat(row("emass-poam-marine-corps-POA&M.csv", 7)).hasSize(32).endsWith("Recommendations");
        assertThat(row("emass-poam-army-POA&M.csv", 7))
                .hasSize(41)
                .endsWith("Non-Personnel Resources: Non-Funding Obstacle Other reason");
        assertThat(row("emass-poam-legacy-navy-POA&M.csv", 7)).hasSize(27).startsWith("", "POA&M Item ID");
        assertThat(row("emass-poam-legacy-joint-POA&M.csv", 7)).hasSize(22).startsWith("", "POA&M Item ID");
        assertThat(row("poam-Items.csv", 1))
                .startsWith("ID", "Kind", "Title", "Status")
                .endsWith("File");
    }

    @Test
    void textsAndDatesAreWhatTheyWere() {
        assertThat(row("emass-poam-navy-POA&M.csv", 8).subList(5, 8)).containsExactly("Ongoing", "07/31/2026", "");
        assertThat(row("poam-Items.csv", 2)).contains("2026-05-14", "srv-web01\nsrv-web02");
        assertThat(row("poam-Items.csv", 2).get(11)).contains("=HYPERLINK(\"http://evil.example\")");
    }

    private static List<String> row(String sheet, int number) {
        return SHEETS.getOrDefault(sheet, List.of()).get(number - 1).getFields();
    }
}
