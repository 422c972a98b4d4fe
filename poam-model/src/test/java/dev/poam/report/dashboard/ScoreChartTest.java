package dev.poam.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.report.snapshot.SampleSnapshot;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreChartTest {

    /** Conditional, when it is submitted: 109 points, and an item for what is missing. */
    private static final String ASSESSMENT = """
            id: 2026-05-self
            level: 2
            track: self
            performed: 2026-05-01
            ssp: {document: docs/SSP.md}
            default: met
            results: {3.1.8: {result: not-met}}
            """;

    private static final String ITEM = """
            id: POAM-001
            kind: assessment
            requirements: [3.1.8]
            status: Open
            """;

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
    void isNotThereWithoutAnAssessment() throws IOException {
        made.commit().write("poam.yaml", "organization: X\n").on("2026-05-01").land();
        Snapshot snapshot = SampleSnapshot.of(folder, "2026-05-02");

        assertThat(ScoreChart.of(snapshot.trajectory(), snapshot.asOf())).isEmpty();
    }

    @Test
    void showsTheDaysOfAConditionalStatus() throws IOException {
        land("2026-05-14", ASSESSMENT + "statusDate: 2026-05-14\n");

        Chart chart = chart("2026-06-30");

        assertThat(chart.sentence())
                .isEqualTo("Score 109 of 110, Conditional Level 2. Closeout due 2026-11-10, the 180th day.");
        assertThat(chart.svg()).contains("class=\"band\"", "class=\"due\"").doesNotContain("=\"-");
        assertThat(chart.rows()).hasSize(1);
        assertThat(chart.rows().get(0)).startsWith("2026-05-14", "109", "Conditional Level 2", "2026-05-self");
    }

    @Test
    void drawsNoDaysOfAStatusThatWasOverBeforeTheFirstCommit() throws IOException {
        land("2026-12-01", ASSESSMENT + "statusDate: 2026-05-14\n");

        Chart chart = chart("2026-12-20");

        assertThat(chart.sentence()).contains("status expired. Closeout due 2026-11-10");
        assertThat(chart.svg()).doesNotContain("class=\"band\"", "class=\"due\"", "=\"-");
    }

    @Test
    void drawsNoLineWithoutAScore() throws IOException {
        land("2026-05-14", ASSESSMENT.replace("default: met\n", ""));

        Chart chart = chart("2026-06-30");

        assertThat(chart.sentence()).isEqualTo("No score, not every requirement assessed, not submitted.");
        assertThat(chart.svg()).doesNotContain("class=\"line\"", "<circle");
    }

    private void land(String day, String assessment) {
        made.commit()
                .write("poam/items/POAM-001.yaml", ITEM)
                .write("poam/assessments/2026-05-self.yaml", assessment)
                .on(day)
                .land();
    }

    private Chart chart(String day) throws IOException {
        Snapshot snapshot = SampleSnapshot.of(folder, day);
        return ScoreChart.of(snapshot.trajectory(), snapshot.asOf()).orElseThrow();
    }
}
