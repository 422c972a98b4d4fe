package dev.poam.exchange.scan.merge;

import static dev.poam.exchange.scan.NessusText.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.exchange.plan.FileChange;
import dev.poam.exchange.plan.ImportPlan;
import dev.poam.exchange.scan.NessusText;
import dev.poam.item.PoamItem;
import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that want to be something else, and files of observations that somebody has damaged. */
class HostileScanTest {

    private static final String SEEN = "poam/observations/POAM-001.yaml";
    private static final String PLACE =
            "instances:\n  - {asset: web01, firstSeen: 2026-10-04, lastSeen: 2026-10-04, state: open, scan: a}\n";

    @TempDir
    Path folder;

    private ImportSeries series;

    @BeforeEach
    void begin() throws IOException {
        series = new ImportSeries(folder.resolve("repository"));
    }

    @AfterEach
    void end() {
        series.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd",
                "C:\\Windows\\system32",
                "a: {b: [c",
                "- x",
                "# comment",
                "!!tag",
                "&amp;anchor *alias",
                "'",
                "&quot;",
                "no",
                "null",
                "0x1F",
                "2026-10-04",
                "---",
                "%YAML 1.2",
                "=cmd|' /C calc'!A0",
                "\u202Eevil\u202C",
                "zero\u200Bwidth",
                "\u0085next",
                "\uD83D\uDE00",
                "a@b@c"
            })
    void aNameIsOnlyAName(String name) throws IOException {
        NessusText scan = NessusText.of("2026-10-04").host(name, item(101, 3).replace("Weakness 101", name));

        ImportPlan plan = series.run(scan);

        assertThat(plan.files())
                .extracting(FileChange::path)
                .containsExactly(SEEN, "poam/items/POAM-001.yaml", "poam/observations/scans.yaml");
        assertThat(series.audit().findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(series.run(scan).files()).isEmpty();
        assertThat(series.run(NessusText.of("2026-10-11").host(name)).lines())
                .as("it is the same asset in the next week")
                .anyMatch(line -> line.startsWith("proposed"));
    }

    @Test
    void aNameOfAHundredThousandCharactersIsRead() throws IOException {
        String name = "x y".repeat(33_334);
        NessusText scan = NessusText.of("2026-10-04").host(name, item(101, 3).replace("Weakness 101", name));

        series.run(scan);

        assertThat(series.audit().findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(series.run(NessusText.of("2026-10-11").host(name)).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            instances: []                                     | there are no instances
            title: x                                          | there are no instances
            colour: red                                       | poam:import writes nothing called colour
            severity: terrible                                | severity has no such value
            key: nessus:102                                   | key is given a second time
            <<<<<<< HEAD                                      | this line is the mark of a merge conflict
            >>>>>>> other                                     | this line is the mark of a merge conflict
            nonsense                                          | this line is not as poam:import writes it
            """)
    void whatIsDamagedIsRefusedWithItsLine(String line, String message) throws IOException {
        series.run(NessusText.of("2026-10-04").host("web01", item(101, 3)));
        series.write(
                SEEN, "item: POAM-001\nkey: nessus:101\n" + line + "\n" + (message.contains("instances") ? "" : PLACE));

        ImportPlan plan = series.run(NessusText.of("2026-10-11").host("web01", item(101, 3)));

        assertThat(plan.files()).isEmpty();
        assertThat(plan.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("exchange/unreadable");
            assertThat(finding.path()).isEqualTo(SEEN);
            assertThat(finding.message()).isEqualTo(message);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{asset: web01, firstSeen: 2026-13-04, lastSeen: 2026-10-04, state: open, scan: a}",
                "{firstSeen: 2026-10-04, lastSeen: 2026-10-04, state: open, scan: a}",
                "{asset: web01, firstSeen: 2026-10-04, lastSeen: 2026-10-04, state: closed, scan: a}",
                "{asset: web01, port: many, firstSeen: 2026-10-04, lastSeen: 2026-10-04, state: open, scan: a}"
            })
    void aDamagedPlaceIsNotDroppedInSilence(String place) throws IOException {
        series.write("poam/items/POAM-001.yaml", "id: POAM-001\n");
        java.nio.file.Files.createDirectories(folder.resolve("repository/poam/observations"));
        series.write(SEEN, "item: POAM-001\nkey: nessus:101\n" + PLACE + "  - " + place + "\n");

        ImportPlan plan = series.run(NessusText.of("2026-10-11").host("web01", item(101, 3)));

        assertThat(plan.files()).isEmpty();
        assertThat(plan.findings())
                .extracting(finding -> finding.position() + " " + finding.message())
                .containsExactly("5:1 this line is not a place as poam:import writes it");
    }

    @Test
    void observationsNameTheItemThatTheirFileIsNamedAfter() throws IOException {
        java.nio.file.Files.createDirectories(folder.resolve("repository/poam/observations"));
        series.write("poam/observations/tracked.yaml", "item: \"../../../evil\"\nkey: nessus:101\n" + PLACE);

        ImportPlan plan = series.run(NessusText.of("2026-10-11").host("web01", item(101, 3)));

        assertThat(plan.files()).isEmpty();
        assertThat(plan.findings())
                .extracting(Finding::message)
                .containsExactly("what is only kept track of names an item");
    }

    @Test
    void theListOfScansIsRefusedWhenItIsDamaged() throws IOException {
        series.run(NessusText.of("2026-10-04").host("web01", item(101, 3)));
        String path = "poam/observations/scans.yaml";
        series.write(path, series.read(path).replaceFirst("sha256: [0-9a-f]{4}", "sha256: "));

        ImportPlan plan = series.run(NessusText.of("2026-10-11").host("web01", item(101, 3)));

        assertThat(plan.files()).isEmpty();
        assertThat(plan.findings())
                .extracting(Finding::message)
                .containsExactly("this line is not a scan as poam:import writes it");
    }

    @Test
    void twoSidesOfAMergeArePutTogether() throws IOException {
        series.run(NessusText.of("2026-10-04").host("web01", item(101, 3)).host("web02", item(101, 3)));
        String before = series.read(SEEN);
        String place = before.lines()
                .filter(line -> line.contains("web01"))
                .findFirst()
                .orElseThrow();
        series.write(SEEN, before + place.replace("lastSeen: 2026-10-04", "lastSeen: 2026-10-06") + "\n");

        series.run(NessusText.of("2026-10-11").host("web02", item(101, 3)));

        assertThat(series.places("POAM-001")).isEqualTo("""
                web01 2026-10-04 2026-10-06 open
                web02 2026-10-04 2026-10-11 open
                """);
    }

    @Test
    void anItemThatCannotBeReadIsNotWrittenOver() throws IOException {
        series.run(NessusText.of("2026-10-04").host("web01", item(101, 3)));
        String mine = "id: POAM-001\n<<<<<<< HEAD\ntitle: mine\n=======\ntitle: theirs\n>>>>>>> other\n";
        series.write("poam/items/POAM-001.yaml", mine);

        ImportPlan plan = series.run(NessusText.of("2026-10-11").host("web01", item(101, 3), item(102, 3)));

        assertThat(plan.files()).isEmpty();
        assertThat(plan.findings())
                .extracting(Finding::message)
                .containsExactly("the scan speaks of POAM-001, and its item cannot be read");
        assertThat(series.read("poam/items/POAM-001.yaml")).isEqualTo(mine);
    }

    @Test
    void anIdThatObservationsHaveIsNotGivenToAnother() throws IOException {
        series.run(NessusText.of("2026-10-04").host("web01", item(101, 3)));
        java.nio.file.Files.delete(folder.resolve("repository/poam/items/POAM-001.yaml"));
        series.idsUsed(0);

        series.run(NessusText.of("2026-10-11").host("web02", item(102, 3)));

        List<PoamItem> items = series.audit().project().items();
        assertThat(items).extracting(PoamItem::title).containsExactly("Weakness 102");
        assertThat(items).extracting(PoamItem::id).containsExactly("POAM-002");
    }
}
