package dev.poam.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.report.snapshot.ReportedItem;
import dev.poam.report.snapshot.SampleSnapshot;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemChangesTest {

    private static final String PATH = "poam/items/POAM-001.yaml";

    private static final int ROOM = 100_000;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestRepository made;

    @BeforeEach
    void create() {
        made = TestRepository.create(folder);
    }

    @AfterEach
    void close() {
        made.close();
    }

    @Test
    void tellsTheLatestFirst() throws IOException {
        land("2026-06-01", item("Open"));
        land("2026-06-02", item("In Progress"));

        assertThat(told(ROOM))
                .containsExactly(
                        "2026-06-02: [ id: POAM-001,  title: Title, -status: Open, +status: In Progress]",
                        "2026-06-01: [] The first version of the file.");
    }

    @Test
    void followsAFileThatMovedAndOneThatWasAwayForATime() throws IOException {
        String later = "poam/items/floor/POAM-001-slug.yaml";
        land("2026-06-01", item("Open"));
        made.commit().move(PATH, later).on("2026-06-02").land();
        made.commit().delete(later).on("2026-06-03").land();
        made.commit().write(later, item("Open")).on("2026-06-04").land();

        assertThat(told(ROOM))
                .containsExactly(
                        "2026-06-04: [] The first version of the file.",
                        "2026-06-03: [] The file was taken away.",
                        "2026-06-02: [] The file moved and stayed as it was.",
                        "2026-06-01: [] The first version of the file.");
    }

    @Test
    void leavesOlderOnesOutWhereRoomEnds() throws IOException {
        land("2026-06-01", item("Open"));
        land("2026-06-02", item("In Progress"));
        land("2026-06-03", item("Open"));

        ItemChanges changes = changes(150);

        assertThat(changes.changes()).extracting(ItemChanges.Change::day).allMatch(day -> day.startsWith("2026-06-03"));
        assertThat(changes.left()).isEqualTo(2);
    }

    @Test
    void saysOfALatestOneWithoutRoomThatThereIsOne() throws IOException {
        land("2026-06-01", item("Open"));
        land("2026-06-02", item("In Progress"));

        assertThat(told(20)).containsExactly("2026-06-02: [] Too long to be shown here.");
    }

    @Test
    void cutsLinesAndTheirNumber() throws IOException {
        land("2026-06-01", item("Open"));
        land("2026-06-02", item("Open") + "notes: |\n" + ("  " + "x".repeat(300) + "\n").repeat(100));

        ItemChanges.Change latest = changes(ROOM).changes().get(0);

        assertThat(latest.lines())
                .hasSize(80)
                .allSatisfy(line -> assertThat(line.text()).hasSizeLessThanOrEqualTo(240));
        assertThat(latest.note()).isEqualTo("24 more lines left out.");
    }

    @Test
    void writesOutWhatTurnsTextRound() throws IOException {
        land("2026-06-01", item("Open"));
        land("2026-06-02", item("Open") + "notes: a\u202Eb\n");

        assertThat(told(ROOM).get(0)).contains("+notes: a").doesNotContain("\u202E");
    }

    @Test
    void doesNotCompareAFileOfTooManyLines() throws IOException {
        land("2026-06-01", item("Open"));
        land("2026-06-02", item("Open") + "#\n".repeat(4001));

        assertThat(told(ROOM)).contains("2026-06-02: [] The file was too long to be compared.");
    }

    private void land(String day, String text) {
        made.commit().write(PATH, text).on(day).land();
    }

    private static String item(String status) {
        return "id: POAM-001\ntitle: Title\nstatus: " + status + "\n";
    }

    private List<String> told(int room) throws IOException {
        return changes(room).changes().stream()
                .map(change -> (change.day().substring(0, 10) + ": "
                                + change.lines().stream()
                                        .map(line -> (line.isNew() ? "+" : line.isOld() ? "-" : " ") + line.text())
                                        .toList()
                                + " " + change.note())
                        .strip())
                .toList();
    }

    private ItemChanges changes(int room) throws IOException {
        Snapshot snapshot = SampleSnapshot.of(folder, "2026-06-30");
        List<DashboardItem> items = ReportedItem.all(snapshot.audit()).stream()
                .map(item -> new DashboardItem(item, snapshot.project().people(), snapshot.asOf(), "item"))
                .toList();
        Map<String, ItemChanges> byId = ItemChanges.of(snapshot, items, room);
        return Objects.requireNonNull(byId.get("POAM-001"));
    }
}
