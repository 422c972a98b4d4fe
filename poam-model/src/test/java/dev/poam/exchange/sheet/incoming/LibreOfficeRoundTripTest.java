package dev.poam.exchange.sheet.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.sheet.Column;
import dev.poam.exchange.sheet.Columns;
import dev.poam.exchange.sheet.ItemCsv;
import dev.poam.exchange.sheet.ItemWorkbook;
import dev.poam.item.PoamItem;
import dev.poam.testing.NeedsProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What LibreOffice makes of our exports when somebody opens and saves them: what comes back otherwise is listed here. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the program has another name elsewhere")
@NeedsProgram("soffice")
class LibreOfficeRoundTripTest {

    private static final String ITEM = """
            id: POAM-001
            kind: operational
            title: "=SUM(A1) of it"
            status: In Progress
            priority: High
            owner: "007"
            requirements: [IA.L2-3.5.3, "3.1.1[a]"]
            source: {type: self-assessment, reference: "2026", identified: 2026-05-12}
            deficiency: |
              One.

                Two, "three"; four | five. \uD83D\uDE80 \u05e9\u05dc\u05d5\u05dd
            assets: ["3.10"]
            risk: {impact: high, cvss: 9.8}
            targetCompletion: 2026-06-19
            remediation: {plan: "-1", rollback: "'quoted", window: 2.5, verify: "1e5"}
            milestones:
              - {name: "Keys | enrolled: all", target: 2026-05-29}
              - {name: Policy enforced, target: 2026-06-10, completed: 2026-06-09}
            resources: {personHours: 16, cost: {min: 100, max: 200.50}}
            rootCause: "'=1"
            cuiImpact: "1,400"
            interimMitigation: "12/31/2026"
            notes: "TRUE"
            tags: ["50%", "2026-01-01"]
            """;

    private static final String UTF_8_WITH_COMMAS = "CSV:44,34,76,1";

    @TempDir
    private Path folder;

    @Test
    void aWorkbookComesBackAsItWas() throws IOException, InterruptedException {
        Extract extract = extract();

        assertThat(changes(extract, saved("poam.xlsx", ItemWorkbook.render(extract), "xlsx")))
                .isEmpty();
    }

    @Test
    void ofCsvWhatLooksLikeANumberComesBackAsOne() throws IOException, InterruptedException {
        Extract extract = extract();

        assertThat(changes(extract, saved("poam.csv", ItemCsv.render(extract).getBytes(UTF_8), "xlsx")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "owner", "007 -> 7",
                        "assets", "3.10 -> 3.1",
                        "cuiImpact", "1,400 -> 1400",
                        "remediation.verify", "1e5 -> 100000",
                        "interimMitigation", "12/31/2026 -> 2026-12-31",
                        "notes", "TRUE -> Yes"));
    }

    private Extract extract() throws IOException {
        return OwnExportTest.extract(folder.resolve("from"), Map.of("poam/items/POAM-001.yaml", ITEM));
    }

    /** By field, what went out and what came back. */
    private Map<String, String> changes(Extract extract, byte[] workbook) throws IOException {
        Trial trial = new Trial(folder.resolve("to"));
        SheetPlan plan = trial.importing("poam.xlsx", workbook);
        assertThat(plan.findings()).isEmpty();
        PoamItem original = extract.project().item("POAM-001").orElseThrow();
        PoamItem copy = trial.item("POAM-001");
        Map<String, String> changes = new TreeMap<>();
        for (Column column : Columns.all()) {
            if (!column.text(copy).equals(column.text(original))) {
                changes.put(column.field(), column.text(original) + " -> " + column.text(copy));
            }
        }
        return changes;
    }

    private byte[] saved(String name, byte[] content, String form) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve(name), content);
        Path out = Files.createDirectory(folder.resolve("saved"));
        Path log = folder.resolve("log");
        int status = new ProcessBuilder(List.of(
                        "soffice",
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--infilter=" + (name.endsWith(".csv") ? UTF_8_WITH_COMMAS : "Calc MS Excel 2007 XML"),
                        "--convert-to",
                        form,
                        "--outdir",
                        out.toString(),
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(status).as(Files.readString(log)).isZero();
        return Files.readAllBytes(out.resolve("poam." + form));
    }
}
