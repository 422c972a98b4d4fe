package dev.poam.report.period;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.report.ExampleShop;
import dev.poam.report.history.TrackingLog;
import dev.poam.report.page.Report;
import dev.poam.report.snapshot.Days;
import dev.poam.report.snapshot.Plan;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.report.snapshot.Step;
import dev.poam.testing.GitProgram;
import dev.poam.testing.Golden;
import dev.poam.testing.NeedsProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reports of the example, as they stand at the end of each of its months and on its last day. */
@NeedsProgram("git")
class ExampleReportsTest {

    private static final String KEPT = "src/test/resources/dev/poam/report/example/";

    @TempDir
    private static Path shop;

    @BeforeAll
    static void replay() {
        ExampleShop.replayedIn(shop);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-05-31", "2026-06-30", "2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31", "2026-11-20"
            })
    void tellWhatWasKnown(LocalDate day) throws IOException {
        Snapshot snapshot = snapshot(day);
        for (Report report : reports(snapshot)) {
            Golden.check(KEPT + day + "/" + report.name() + ".md", report.body());
            String csv = report.csv();
            if (csv != null) {
                Golden.check(KEPT + day + "/" + report.name() + ".csv", csv);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-05-31", "2026-06-30", "2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31", "2026-11-20"
            })
    void tellOfAsManyStatusChangesAsTheGitProgram(LocalDate day) throws IOException {
        List<String> changes = new ArrayList<>();
        String on = "";
        String before = "";
        for (String line : new GitProgram(shop)
                .lines("log", "main", "--first-parent", "-m", "-p", "--format=commit %cs", "--", "poam/items")) {
            if (line.startsWith("commit ")) {
                on = line.substring("commit ".length());
            } else if (line.startsWith("-status: ")) {
                before = line;
            } else if (line.startsWith("+++ ")) {
                before = "";
            } else if (line.startsWith("+status: ")
                    && !before.isEmpty()
                    && on.startsWith(day.toString().substring(0, 7))) {
                changes.add(on);
            }
        }

        assertThat(new Activity(Plan.of(snapshot(day).audit()), new Days(day.withDayOfMonth(1), day)).moves())
                .extracting(change -> change.step().day().toString())
                .containsExactlyInAnyOrderElementsOf(changes);
    }

    /** The shop's own review of the third quarter, written by hand: 2 new, 5 closed, 4 dates moved, 1 verification failed. */
    @Test
    void agreeWithWhatTheShopCountedByHand() throws IOException {
        Activity activity = new Activity(
                Plan.of(snapshot(LocalDate.of(2026, 9, 30)).audit()),
                new Days(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)));

        assertThat(activity.added()).extracting(change -> change.item().id()).containsExactly("POAM-012", "POAM-013");
        assertThat(activity.closed())
                .extracting(change -> change.item().id())
                .containsExactlyInAnyOrder("POAM-002", "POAM-005", "POAM-007", "POAM-010", "POAM-011");
        assertThat(activity.slips())
                .extracting(slipped -> slipped.item().id())
                .containsExactly("POAM-002", "POAM-003", "POAM-003", "POAM-006");
        assertThat(activity.changes(Step::isSetBack))
                .extracting(change -> change.item().id())
                .containsExactly("POAM-002");
    }

    /** Their heads hold the commit, and are tested elsewhere. */
    private static List<Report> reports(Snapshot snapshot) {
        return List.of(
                TrackingLog.of(snapshot).report(),
                MonthlyReport.of(snapshot),
                QuarterlyReport.of(snapshot),
                AnnualReport.of(snapshot),
                BacklogReport.of(snapshot));
    }

    private static Snapshot snapshot(LocalDate day) throws IOException {
        return new ExampleShop(shop).snapshot(day);
    }
}
