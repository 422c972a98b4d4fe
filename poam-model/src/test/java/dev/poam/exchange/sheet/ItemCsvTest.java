package dev.poam.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.poam.exchange.extract.SampleExtract;
import dev.poam.report.text.SheetText;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemCsvTest {

    @TempDir
    private Path root;

    @Test
    void everyFieldIsInItsColumn() {
        NamedCsvRecord row = row("""
                id: POAM-001
                kind: operational
                title: "=HYPERLINK(\\"http://evil.example\\")"
                status: In Progress
                priority: High
                owner: jane
                requirements: [IA.L2-3.5.3, "3.1.1[a]"]
                source: {type: self-assessment, reference: worksheet, identified: 2026-05-12}
                deficiency: |
                  One.
                  Two.
                assets: [srv-web01, '\\\\fs\\cad']
                risk: {impact: high, cvss: 9.8}
                targetCompletion: 2026-06-19
                remediation: {plan: "-1", window: 2.5, approvals: [CHG-1, CHG-2]}
                milestones:
                  - {name: "Keys | enrolled", target: 2026-05-29, owner: ellen}
                  - {name: Policy enforced, target: 2026-06-10}
                resources: {personHours: 16, cost: {min: 100, max: 200.50}, budget: [labor, hardware]}
                tickets: [{system: jira, key: IT-318}]
                notes: "'=1"
                """);

        assertThat(field(row, "Title")).isEqualTo("'=HYPERLINK(\"http://evil.example\")");
        assertThat(field(row, "Requirements")).isEqualTo("IA.L2-3.5.3\n3.1.1[a]");
        assertThat(field(row, "Assets")).isEqualTo("srv-web01\n\\\\\\\\fs\\\\cad");
        assertThat(field(row, "Deficiency")).isEqualTo("One.\nTwo.");
        assertThat(field(row, "Remediation plan")).isEqualTo("'-1");
        assertThat(field(row, "Window hours")).isEqualTo("2.5");
        assertThat(field(row, "Cost USD")).isEqualTo("min: 100 | max: 200.50");
        assertThat(field(row, "Milestones"))
                .isEqualTo("name: Keys \\| enrolled | target: 2026-05-29 | owner: ellen\n"
                        + "name: Policy enforced | target: 2026-06-10");
        assertThat(field(row, "Tickets")).isEqualTo("system: jira | key: IT-318");
        assertThat(field(row, "Notes")).isEqualTo("''=1");
        assertThat(field(row, "Landed on")).isEqualTo("2026-06-01");
        assertThat(field(row, "Risk class")).isEqualTo("Immediate");
    }

    @Test
    void whatWasMadeInertIsFoundAgain() {
        for (String text : List.of("=1", "'=1", "''=1", "'", "", "it's", "'quoted'", "＝1", "\t1")) {
            assertThat(SheetText.original(SheetText.inert(text))).isEqualTo(text);
            assertThat(SheetText.inert(text)).doesNotStartWith("=").doesNotStartWith("＝");
        }
    }

    private NamedCsvRecord row(String yaml) {
        String csv = ItemCsv.render(SampleExtract.withItem(root, yaml));
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static String field(NamedCsvRecord row, String header) {
        return row.getField(header);
    }
}
