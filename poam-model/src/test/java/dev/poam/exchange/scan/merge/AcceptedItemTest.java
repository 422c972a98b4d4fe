package dev.poam.exchange.scan.merge;

import static dev.poam.exchange.scan.NessusText.exploited;
import static dev.poam.exchange.scan.NessusText.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.exchange.plan.ImportPlan;
import dev.poam.exchange.scan.NessusText;
import dev.poam.rule.Audit;
import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody decided to live with, and what scans see of it later. Today is the first of June 2027. */
class AcceptedItemTest {

    private static final String FIRST = "2026-10-04";
    private static final String SECOND = "2026-10-11";
    private static final String ACCEPTED = "deferral: {rationale: Isolated., acceptedBy: robin, until: 2027-12-31}";

    @TempDir
    Path folder;

    private ImportSeries series;

    @BeforeEach
    void begin() throws IOException {
        series = new ImportSeries(folder.resolve("repository"));
        series.run(NessusText.of(FIRST).host("web01", item(101, 3, 443, "7.5", "local")));
    }

    @AfterEach
    void end() {
        series.close();
    }

    private List<Finding> findings() throws IOException {
        Audit audit = series.audit();
        return ScanCheck.of(audit, audit.project().files());
    }

    private ImportPlan seen(String... items) throws IOException {
        return series.run(NessusText.of(SECOND).host("web01", items));
    }

    @Test
    void anItemAsItWasAcceptedGivesNoReasonToLookAgain() throws IOException {
        series.add("POAM-001", ACCEPTED);

        ImportPlan plan = seen(item(101, 3, 443, "7.5", "local"));

        assertThat(findings()).isEmpty();
        assertThat(plan.lines()).noneMatch(line -> line.startsWith("look again"));
    }

    @Test
    void aHigherScoreIsTold() throws IOException {
        series.add("POAM-001", ACCEPTED);

        ImportPlan plan = seen(item(101, 4, 443, "9.8", "local"));

        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("exchange/accepted-changed");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.path()).isEqualTo("poam/items/POAM-001.yaml");
            assertThat(finding.message())
                    .isEqualTo("it was accepted with the CVSS score 7.5, and scanners now say 9.8 (nessus:101)");
        });
        assertThat(plan.lines())
                .contains("look again POAM-001: it was accepted with the CVSS score 7.5, and scanners now"
                        + " say 9.8 (nessus:101)");
    }

    @Test
    void theAcceptedItemItselfIsNotChanged() throws IOException {
        series.add("POAM-001", ACCEPTED);
        String before = series.read("poam/items/POAM-001.yaml");

        series.run(NessusText.of(SECOND).host("web01", exploited(101, 4)).host("web02", item(101, 4)));

        assertThat(series.read("poam/items/POAM-001.yaml")).isEqualTo(before);
    }

    @Test
    void aScoreThatAPersonHasStatedIsNoRise() throws IOException {
        series.add("POAM-001", ACCEPTED);
        seen(item(101, 4, 443, "9.8", "local"));

        series.write(
                "poam/items/POAM-001.yaml",
                series.read("poam/items/POAM-001.yaml").replace("cvss: 7.5", "cvss: 9.8"));

        assertThat(findings()).isEmpty();
    }

    @Test
    void aPersonsLowerScoreIsNoRiseOfTheScanners() throws IOException {
        series.write(
                "poam/items/POAM-001.yaml",
                series.read("poam/items/POAM-001.yaml").replace("cvss: 7.5", "cvss: 4.0"));
        series.add("POAM-001", ACCEPTED);

        seen(item(101, 3, 443, "7.5", "local"));

        assertThat(findings()).isEmpty();
    }

    @Test
    void whatIsExploitedNowIsToldUntilTheTagSaysThatItWasSeen() throws IOException {
        series.add("POAM-001", ACCEPTED);
        seen(exploited(101, 3));
        assertThat(findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("CISA KEV, nessus:101");

        series.write(
                "poam/items/POAM-001.yaml",
                series.read("poam/items/POAM-001.yaml").replace("[proposed-requirements]", "[kev]"));

        assertThat(findings()).isEmpty();
    }

    @Test
    void anAssetMoreIsTold() throws IOException {
        series.add("POAM-001", ACCEPTED);

        series.run(NessusText.of(SECOND).host("web01", item(101, 3)).host("web02", item(101, 3)));

        assertThat(findings())
                .extracting(Finding::message)
                .containsExactly("it is accepted on 1 asset, and is now seen on web02");
    }

    @Test
    void anAcceptanceThatEndedIsToldOfAClosedItem() throws IOException {
        series.add("POAM-001", ACCEPTED.replace("2027-12-31", "2026-10-08"));
        series.land("POAM-001", "Closed", "2026-10-05");

        seen(item(101, 3));

        assertThat(findings())
                .extracting(Finding::message)
                .containsExactly("the acceptance ended on 2026-10-08, and scans still saw it on 2026-10-11");
        assertThat(series.audit().project().items()).hasSize(1);
    }

    @Test
    void aFalsePositiveIsNeverTakenUpAgain() throws IOException {
        series.write(
                "poam/items/POAM-001.yaml",
                series.read("poam/items/POAM-001.yaml").replace("[proposed-requirements]", "[false-positive]"));
        series.land("POAM-001", "Closed", "2026-10-05");

        ImportPlan plan = seen(item(101, 3));

        assertThat(series.audit().project().items()).hasSize(1);
        assertThat(plan.lines()).contains("  accepted      POAM-001 is still seen; it is accepted, and stays so");
        assertThat(series.places("POAM-001")).isEqualTo("web01 2026-10-04 2026-10-11 open\n");
    }

    @Test
    void whatScansNoLongerSeeGivesNoReasonToLookAgain() throws IOException {
        series.add("POAM-001", ACCEPTED);
        seen(item(101, 4, 443, "9.8", "local"));

        series.run(NessusText.of("2026-10-18").host("web01"));

        assertThat(findings()).isEmpty();
    }

    @Test
    void aSettingTurnsItOff() throws IOException {
        series.write(
                "poam.yaml", "organization: Acme\nimport: {owner: robin}\nrules: {exchange/accepted-changed: off}\n");
        series.add("POAM-001", ACCEPTED);
        seen(item(101, 4, 443, "9.8", "local"));

        assertThat(findings()).isEmpty();
    }

    @Test
    void damagedObservationsOfAnAcceptedItemAreToldWithTheirLine() throws IOException {
        series.add("POAM-001", ACCEPTED);
        series.write("poam/observations/POAM-001.yaml", "item: POAM-001\n<<<<<<< HEAD\n");

        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("exchange/unreadable");
            assertThat(String.valueOf(finding.position())).isEqualTo("2:1");
            assertThat(finding.message()).isEqualTo("this line is the mark of a merge conflict");
        });
    }
}
