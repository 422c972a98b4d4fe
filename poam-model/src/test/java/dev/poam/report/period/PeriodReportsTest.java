package dev.poam.report.period;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.project.ReviewKind;
import dev.poam.report.snapshot.Days;
import dev.poam.report.snapshot.SampleSnapshot;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports where there is little to tell, or where it is odd. */
class PeriodReportsTest {

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
    void sayThatThereIsNothingWithoutAnItemAnAssessmentOrPeople() throws IOException {
        made.commit()
                .write("poam.yaml", "organization: Acme\n")
                .on("2024-02-10")
                .land();
        Snapshot snapshot = snapshot("2024-02-29");

        assertThat(MonthlyReport.of(snapshot).body()).startsWith("""
                        ## Summary

                        At the end of February 2024, there is no item in the plan, and there never was one.

                        In February 2024, no item was added, none was closed, no target date slipped and no status change landed.

                        There is no assessment, and so no CMMC score.

                        The rules find no error, no warning and no info in what was committed by then. The monthly review of \
                        February 2024 is not recorded.
                        """).doesNotContain("| 0 | 0 | 0 %");
        assertThat(BacklogReport.of(snapshot).body()).isEqualTo("""
                        On 2024-02-29, no item is open.

                        ## Open items by risk

                        None.

                        ## By owner

                        None.
                        """);
        assertThat(QuarterlyReport.of(snapshot).body()).contains("The work on no item was finished.");
        assertThat(AnnualReport.of(snapshot).body()).contains("No review was due by now");
    }

    @Test
    void namesThePeriodThatTheDayLiesInAndSaysWhileItLasts() throws IOException {
        made.commit().write(path(1), item(1, "")).on("2024-02-10").land();
        Snapshot snapshot = snapshot("2024-02-28");

        assertThat(MonthlyReport.of(snapshot).name()).isEqualTo("monthly-2024-02");
        assertThat(QuarterlyReport.of(snapshot).name()).isEqualTo("quarterly-2024-Q1");
        assertThat(AnnualReport.of(snapshot).name()).isEqualTo("annual-2024");
        assertThat(BacklogReport.of(snapshot).name()).isEqualTo("backlog");
        assertThat(MonthlyReport.of(snapshot).control().title()).isEqualTo("Monthly report, February 2024, to date");
        assertThat(MonthlyReport.of(snapshot("2024-02-29")).control().title())
                .isEqualTo("Monthly report, February 2024");
        assertThat(MonthlyReport.of(snapshot).body())
                .contains(
                        "On 2024-02-28, the one item that has ever been in the plan is open and none is closed.",
                        "In February 2024 so far, 1 item was added");
    }

    @Test
    void tellOfAMonthWithoutACommit() throws IOException {
        made.commit().write(path(1), item(1, "")).on("2024-02-10").land();

        assertThat(MonthlyReport.of(snapshot("2024-04-30")).body())
                .contains("In April 2024, no item was added, none was closed")
                .contains("| POAM-001 | Title | - | 2024-02-10 | 80 |");
    }

    @Test
    void aTargetDateIsInTimeOnItsDayAndLateTheDayAfter() throws IOException {
        made.commit().write(path(1), item(1, """
                        targetCompletion: 2024-02-29
                        milestones: [{name: Über | 測試, target: 2024-02-28}]
                        """)).on("2024-02-10").land();

        assertThat(MonthlyReport.of(snapshot("2024-02-29")).body())
                .contains("No item is late; 1 milestone is.", "| POAM-001 | Über \\| 測試 | - | 2024-02-28 | 1 |");
        assertThat(MonthlyReport.of(snapshot("2024-03-01")).body())
                .contains("1 item is late; 1 milestone is.", "| POAM-001 | Title | Open | - | 2024-02-29 | 1 |");
    }

    @Test
    void tellOfDeferralsThatEndOrHaveEnded() throws IOException {
        String deferral = "deferral: {acceptedBy: ellen, until: %s}\n";
        made.commit()
                .write(path(1), item(1, deferral.formatted("2024-04-29")))
                .write(path(2), item(2, deferral.formatted("2024-04-30")))
                .write(path(3), item(3, deferral.formatted("2024-02-28")))
                .on("2024-02-10")
                .land();

        assertThat(MonthlyReport.of(snapshot("2024-02-29")).body()).contains("""
                        | Item | Title | Accepted by | Until | Days left |
                        | --- | --- | --- | --- | --- |
                        | POAM-001 | Title | ellen | 2024-04-29 | 60 |
                        | POAM-003 | Title | ellen | 2024-02-28 | ended 1 day ago |
                        """);
    }

    @Test
    void findsTheSameCauseAndTheSameRequirementInSeveralItems() throws IOException {
        made.commit()
                .write(path(1), item(1, "rootCause: 'Nobody owns the list.'\nrequirements: [IA.L2-3.5.3]\n"))
                .write(path(2), item(2, "rootCause: nobody  owns the LIST\nrequirements: ['3.5.3[a]', 3.5.4]\n"))
                .write(path(3), item(3, "rootCause: Something else\nrequirements: [9.9.9]\n"))
                .on("2024-02-10")
                .land();

        assertThat(QuarterlyReport.of(snapshot("2024-03-31")).body())
                .contains("| Nobody owns the list. | 2 | POAM-001, POAM-002 |")
                .contains("| IA.L2-3.5.3 | Multifactor Authentication | 2 | POAM-001, POAM-002 |")
                .contains("| no requirement that is known | 0 | 1 | 0 | 1 | 0 | - |")
                .doesNotContain("Something else |");
    }

    @Test
    void tellWhichReviewsAreMissingOrLate() throws IOException {
        made.commit()
                .write("poam.yaml", "review: {everyDays: 31, kinds: [monthly, quarterly]}\n")
                .write(path(1), item(1, ""))
                .on("2024-01-10")
                .land();
        made.commit()
                .write("poam/reviews/2024-02.md", review("2024-02", "monthly", "2024-03-31"))
                .write("poam/reviews/2024-01.md", review("2024-01", "monthly", "2024-03-03"))
                .on("2024-04-02")
                .land();

        assertThat(AnnualReport.of(snapshot("2024-04-30")).body())
                .contains("2 of 4 reviews that were due are there")
                .contains("| 2024-01 | monthly | 2024-03-03 | 1 | 1 | late, 32 days after the end |")
                .contains("| 2024-02 | monthly | 2024-03-31 | 1 | 1 | held |")
                .contains("| 2024-03 | monthly | - | - | - | missing |")
                .contains("| 2024-04 | monthly | - | - | - | not over yet |")
                .contains("| 2024-Q1 | quarterly | - | - | - | missing |")
                .contains("| 2024 | annual | - | - | - | not over yet, not asked for |");
    }

    @Test
    void roundsAShareButNeverToAllOrNothing() {
        assertThat(Share.of(1, 3)).isEqualTo("33 %");
        assertThat(Share.of(2, 3)).isEqualTo("67 %");
        assertThat(Share.of(1, 1000)).isEqualTo("1 %");
        assertThat(Share.of(999, 1000)).isEqualTo("99 %");
        assertThat(Share.of(0, 5)).isEqualTo("0 %");
        assertThat(Share.of(5, 5)).isEqualTo("100 %");
        assertThat(Share.of(0, 0)).isEqualTo("-");
    }

    @Test
    void tellsTheMeanAndTheMedian() {
        Spread spread = Spread.of(List.of(1L, 2L, 2L, 10L));

        assertThat(spread.shownMean()).isEqualTo("3.8");
        assertThat(spread.shownMedian()).isEqualTo("2");
        assertThat(Spread.of(List.of(1L, 2L)).shownMedian()).isEqualTo("1.5");
        assertThat(Spread.of(List.of()).shownMean()).isEqualTo("-");
    }

    @Test
    void cutsAPeriodAtTheDayOfTheReport() {
        Period quarter = Period.of(ReviewKind.QUARTERLY, LocalDate.of(2024, 5, 3));

        assertThat(quarter.days()).isEqualTo(new Days(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 5, 3)));
        assertThat(quarter.title()).isEqualTo("second quarter of 2024, to date");
        assertThat(quarter.duringIt()).isEqualTo("In the second quarter of 2024 so far");
    }

    @Test
    void keepNoFormulaInASheetAndNumbersAsTheyAre() throws IOException {
        made.commit().write(path(1), """
                        id: POAM-001
                        title: "=HYPERLINK(1)"
                        status: Open
                        owner: "@SUM(1)"
                        targetCompletion: 2024-02-01
                        """).on("2024-02-10").land();

        assertThat(BacklogReport.of(snapshot("2024-02-11")).csv())
                .contains("POAM-001,'=HYPERLINK(1),,,Open,'@SUM(1),2024-02-01,-10,,\n");
    }

    private static String review(String period, String kind, String day) {
        return "---\nperiod: " + period + "\nkind: " + kind + "\ndate: " + day
                + "\nparticipants: [jane]\nitems: [{id: POAM-001, decision: keep}]\n---\n";
    }

    private static String path(int number) {
        return "poam/items/POAM-00" + number + ".yaml";
    }

    private static String item(int number, String more) {
        return "id: POAM-00" + number + "\ntitle: Title\nstatus: Open\n" + more;
    }

    private Snapshot snapshot(String day) throws IOException {
        return SampleSnapshot.of(folder, day);
    }
}
