package dev.poam.exchange.sheet.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.exchange.extract.SampleExtract;
import dev.poam.exchange.sheet.Column;
import dev.poam.exchange.sheet.Columns;
import dev.poam.exchange.sheet.ItemCsv;
import dev.poam.exchange.sheet.ItemWorkbook;
import dev.poam.item.ItemReader;
import dev.poam.item.PoamItem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we have handed out comes back as it was. */
class RoundTripTest {

    private static final String ITEM = """
            id: POAM-001
            kind: operational
            title: "=SUM(A1) of it"
            status: In Progress
            priority: High
            owner: jane
            requirements: [IA.L2-3.5.3, "3.1.1[a]"]
            criterion: partially-implemented
            source: {type: self-assessment, reference: "worksheet, row 2", identified: 2026-05-12}
            deficiency: |
              One.

                Two, "three"; four | five.
            assets: [srv-web01, '\\\\fs\\cad']
            risk: {impact: high, cvss: 9.8, vector: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}
            targetCompletion: 2026-06-19
            remediation: {plan: "-1", rollback: Back., window: 2.5, approvals: [CHG-1, CHG-2], verify: Try.}
            milestones:
              - {name: "Keys | enrolled: all", target: 2026-05-29, owner: ellen, start: 2026-05-01}
              - {name: Policy enforced, target: 2026-06-10, completed: 2026-06-09}
            resources: {personHours: 16, cost: {min: 100, max: 200.50}, budget: [labor, hardware]}
            rootCause: Set up for mail only.
            cuiImpact: Drawings.
            interimMitigation: Two addresses.
            ssp: docs/SSP.md#ia-l2-3-5-3
            tickets: [{system: jira, key: IT-318, url: "https://jira.example.com/browse/IT-318"}]
            evidence:
              - {type: test-result, location: "safe, drive 3", state: draft, milestone: Policy enforced}
            deferral: {rationale: Later., acceptedBy: ellen, until: 2027-01-31}
            imported:
              from: old.xlsx, row 3
              on: 2026-05-30
              id: V-1
              claims: [{status: Open, on: 2026-01-02}, {status: In Progress}]
            suppress: [{rule: date/overdue, reason: Delivery is late., until: 2026-09-30}]
            related: [POAM-002]
            recurrenceOf: POAM-003
            notes: "'=1"
            tags: [mfa, "2026"]
            """;

    @TempDir
    private Path from;

    @TempDir
    private Path to;

    @Test
    void ofCsvTheSameItemIsMade() throws IOException {
        byte[] csv = ItemCsv.render(SampleExtract.withItem(from, ITEM)).getBytes(UTF_8);
        Trial trial = new Trial(to);

        SheetPlan plan = trial.importing("poam.csv", csv);

        assertThat(plan.findings()).isEmpty();
        assertThat(plan.created()).containsOnlyKeys("poam/items/POAM-001.yaml");
        assertSame(trial.item("POAM-001"), original());
    }

    @Test
    void ofAWorkbookTheSameItemIsMade() throws IOException {
        byte[] workbook = ItemWorkbook.render(SampleExtract.withItem(from, ITEM));
        Trial trial = new Trial(to);

        SheetPlan plan = trial.importing("poam.xlsx", workbook);

        assertThat(plan.findings()).isEmpty();
        assertThat(plan.created()).containsOnlyKeys("poam/items/POAM-001.yaml");
        assertSame(trial.item("POAM-001"), original());
    }

    @Test
    void intoTheRepositoryThatItCameFromNothingIsBrought() throws IOException {
        byte[] csv = ItemCsv.render(SampleExtract.withItem(from, ITEM)).getBytes(UTF_8);
        Trial trial = new Trial(to);
        trial.write("poam/items/POAM-001.yaml", ITEM);

        SheetPlan plan = trial.plan("poam.csv", csv);

        assertThat(plan.created()).isEmpty();
        assertThat(plan.changed()).isEmpty();
        assertThat(plan.findings()).isEmpty();
    }

    private static PoamItem original() {
        return Objects.requireNonNull(ItemReader.read("poam/items/POAM-001.yaml", ITEM.getBytes(UTF_8))
                .item());
    }

    private static void assertSame(PoamItem item, PoamItem original) {
        for (Column column : Columns.all()) {
            assertThat(column.text(item)).as(column.field()).isEqualTo(column.text(original));
        }
    }
}
