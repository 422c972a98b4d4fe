package dev.poam.report.period;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.report.snapshot.Days;
import dev.poam.report.snapshot.Plan;
import dev.poam.report.snapshot.SampleSnapshot;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.report.snapshot.Step;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commits of odd histories come to in numbers. */
class PlanTest {

    private static final Days JUNE = new Days(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));

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
    void countsWhatCameInAndWasClosedMonthByMonth() throws IOException {
        land("2026-05-31", 1, "Open");
        land("2026-06-01", 2, "Open");
        land("2026-06-30", 1, "Closed");
        land("2026-07-01", 2, "Closed");

        assertThat(flow("2026-05-01", "2026-07-31"))
                .containsExactly(
                        "2026-05: 0 +1 back 0 -0 removed 0 = 1, closed 0",
                        "2026-06: 1 +1 back 0 -1 removed 0 = 1, closed 1",
                        "2026-07: 1 +0 back 0 -1 removed 0 = 0, closed 2");
    }

    @Test
    void countsAnItemThatCameInAndWasClosedInOneMonthAsBoth() throws IOException {
        land("2026-06-10", 1, "Open");
        land("2026-06-20", 1, "Closed");

        assertThat(flow("2026-06-01", "2026-06-30")).containsExactly("2026-06: 0 +1 back 0 -1 removed 0 = 0, closed 1");
    }

    @Test
    void doesNotCountAnItemThatCameInClosedAsOneThatWasClosed() throws IOException {
        land("2026-06-10", 1, "Closed");

        assertThat(flow("2026-06-01", "2026-06-30")).containsExactly("2026-06: 0 +0 back 0 -0 removed 0 = 0, closed 1");
        assertThat(activity("2026-06-30").addedClosed()).hasSize(1);
        assertThat(plan("2026-06-30").items().get(0).done()).isEmpty();
        assertThat(plan("2026-06-30").items().get(0).closed()).isEmpty();
    }

    @Test
    void countsARemovedItemAsNeitherOpenNorClosedAndARestoredOneAsBack() throws IOException {
        land("2026-05-10", 1, "Open");
        made.commit().delete(path(1)).on("2026-06-10").land();
        land("2026-07-10", 1, "In Progress");

        assertThat(flow("2026-05-01", "2026-07-31"))
                .containsExactly(
                        "2026-05: 0 +1 back 0 -0 removed 0 = 1, closed 0",
                        "2026-06: 1 +0 back 0 -0 removed 1 = 0, closed 0",
                        "2026-07: 0 +0 back 1 -0 removed 0 = 1, closed 0");
        assertThat(plan("2026-06-30").goneOn(LocalDate.of(2026, 6, 30))).hasSize(1);
    }

    @Test
    void countsAClosedItemThatIsOpenedAgainAsBack() throws IOException {
        land("2026-05-10", 1, "Open");
        land("2026-05-20", 1, "Closed");
        land("2026-06-10", 1, "In Progress");

        assertThat(flow("2026-05-01", "2026-06-30"))
                .containsExactly(
                        "2026-05: 0 +1 back 0 -1 removed 0 = 0, closed 1",
                        "2026-06: 0 +0 back 1 -0 removed 0 = 1, closed 0");
        assertThat(plan("2026-06-30").items().get(0).closed()).isEmpty();
    }

    @Test
    void holdsAnItemThatCannotBeReadForOpen() throws IOException {
        land("2026-05-10", 1, "Open");
        made.commit().write(path(1), "id: [\n").on("2026-06-10").land();

        assertThat(flow("2026-06-01", "2026-06-30")).containsExactly("2026-06: 1 +0 back 0 -0 removed 0 = 1, closed 0");
        assertThat(MonthlyReport.of(snapshot("2026-06-30")).body())
                .contains("the one item that has ever been in the plan is open", "| none that can be read | 1 |")
                .contains("| 2026-06-10 | POAM-001 | - | Open | Unreadable |");
    }

    @Test
    void countsAnItemInTwoFilesOnce() throws IOException {
        land("2026-05-10", 1, "Open");
        made.commit()
                .write("poam/items/POAM-001-again.yaml", item(1, "In Progress"))
                .on("2026-06-10")
                .land();

        assertThat(plan("2026-06-30").openOn(LocalDate.of(2026, 6, 30))).hasSize(1);
        assertThat(activity("2026-06-30").added()).isEmpty();
    }

    @Test
    void countsAMovedFileAsNoChange() throws IOException {
        land("2026-05-10", 1, "Open");
        made.commit()
                .move(path(1), "poam/items/floor/POAM-001.yaml")
                .on("2026-06-10")
                .land();

        assertThat(activity("2026-06-30").changes(Step::isMove)).isEmpty();
        assertThat(flow("2026-06-01", "2026-06-30")).containsExactly("2026-06: 1 +0 back 0 -0 removed 0 = 1, closed 0");
    }

    @Test
    void takesTheDayFromTheCommittersCalendar() throws IOException {
        made.commit()
                .write(path(1), item(1, "Open"))
                .on("2026-06-30T20:00:00Z")
                .zone("+14:00")
                .land();

        assertThat(plan("2026-07-01").items().get(0).added()).isEqualTo("2026-07-01");
    }

    @Test
    void goesByTheOrderOfTheCommitsWhereAClockRanBack() throws IOException {
        land("2026-06-20", 1, "Open");
        land("2026-06-10", 1, "Closed");

        assertThat(activity("2026-06-30").closed())
                .extracting(change -> change.step().day())
                .containsExactly(LocalDate.of(2026, 6, 20));
        assertThat(flow("2026-06-01", "2026-06-30")).containsExactly("2026-06: 0 +1 back 0 -1 removed 0 = 0, closed 1");
    }

    @Test
    void countsACommitFromTheFutureOnTheDayOfTheReportWhenALaterOneIsNot() throws IOException {
        land("2027-01-01", 1, "Open");
        land("2026-06-10", 2, "Open");

        assertThat(flow("2026-06-01", "2026-06-30")).containsExactly("2026-06: 0 +2 back 0 -0 removed 0 = 2, closed 0");
    }

    @Test
    void knowsWhenWorkWasDoneForGood() throws IOException {
        land("2026-05-01", 1, "Open");
        land("2026-05-11", 1, "Remediated");
        land("2026-05-21", 1, "In Progress");
        land("2026-06-10", 1, "Remediated");
        land("2026-06-20", 1, "Closed");

        TimeToRemediate times = TimeToRemediate.of(plan("2026-06-30"), JUNE);

        assertThat(times.items()).extracting(TimeToRemediate.Taken::days).containsExactly(40L);
        assertThat(TimeToRemediate.of(plan("2026-05-20"), new Days(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 20)))
                        .items())
                .extracting(TimeToRemediate.Taken::days)
                .containsExactly(10L);
        assertThat(activity("2026-06-30").changes(Step::isSetBack)).isEmpty();
    }

    @Test
    void countsASlipThatCameBackAfterTheDateWasTakenOut() throws IOException {
        made.commit()
                .write(path(1), item(1, "Open") + "targetCompletion: 2026-06-20\n")
                .on("2026-05-01")
                .land();
        land("2026-05-02", 1, "Open");
        made.commit()
                .write(path(1), item(1, "Open") + "targetCompletion: 2026-07-20\n")
                .on("2026-06-02")
                .land();

        assertThat(activity("2026-06-30").slips())
                .extracting(slipped -> slipped.slip().from() + " "
                        + slipped.slip().to() + " " + slipped.slip().days())
                .containsExactly("2026-06-20 2026-07-20 30");
    }

    @Test
    void tellsAMilestonesSlipWithThatOfItsItem() throws IOException {
        String milestone = "milestones: [{name: First, target: %s}]\n";
        made.commit()
                .write(path(1), item(1, "Open") + "targetCompletion: 2026-06-20\n" + milestone.formatted("2026-06-10"))
                .on("2026-06-01")
                .land();
        made.commit()
                .write(path(1), item(1, "Open") + "targetCompletion: 2026-06-25\n" + milestone.formatted("2026-06-12"))
                .on("2026-06-02")
                .land();
        made.commit()
                .write(path(1), item(1, "Open") + "targetCompletion: 2026-06-25\n" + milestone.formatted("2026-06-13"))
                .on("2026-06-03")
                .land();

        assertThat(activity("2026-06-30").slips())
                .extracting(slipped -> slipped.slip().milestone() + " " + slipped.milestonesWithIt())
                .containsExactly("null 1", "First 0");
    }

    @Test
    void ageIsCountedFromTheLandingInBands() throws IOException {
        land("2026-05-31", 1, "Open");
        land("2026-05-30", 2, "Open");
        land("2026-06-30", 3, "Open");

        Aging aging = Aging.of(plan("2026-06-30"), LocalDate.of(2026, 6, 30));

        assertThat(Trends.ids(aging.in(Aging.Band.MONTH))).isEqualTo("POAM-001, POAM-003");
        assertThat(Trends.ids(aging.in(Aging.Band.TWO_MONTHS))).isEqualTo("POAM-002");
        assertThat(aging.spread()).isEqualTo(Spread.of(List.of(0L, 30L, 31L)));
    }

    private void land(String day, int number, String status) {
        made.commit().write(path(number), item(number, status)).on(day).land();
    }

    private static String path(int number) {
        return "poam/items/POAM-00" + number + ".yaml";
    }

    private static String item(int number, String status) {
        return "id: POAM-00" + number + "\ntitle: Title " + number + "\nstatus: " + status + "\n";
    }

    private List<String> flow(String from, String to) throws IOException {
        return Flow.of(plan(to), new Days(LocalDate.parse(from), LocalDate.parse(to))).stream()
                .map(month -> month.month() + ": " + month.openBefore() + " +" + month.added() + " back " + month.back()
                        + " -" + month.closed() + " removed " + month.removed() + " = " + month.openAtEnd()
                        + ", closed " + month.closedAtEnd())
                .toList();
    }

    private Activity activity(String day) throws IOException {
        return new Activity(plan(day), JUNE);
    }

    private Plan plan(String day) throws IOException {
        return Plan.of(snapshot(day).audit());
    }

    private Snapshot snapshot(String day) throws IOException {
        return SampleSnapshot.of(folder, day);
    }
}
