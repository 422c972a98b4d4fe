package dev.poam.cmmc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.history.GitRepository;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrajectoryTest {

    private static final String FILE = "poam/assessments/2026-05-self.yaml";

    private static final String ASSESSMENT = """
            id: 2026-05-self
            track: self
            performed: 2026-05-01
            ssp: {document: docs/SSP.md}
            """;

    private static final String ITEM = """
            id: POAM-001
            kind: assessment
            requirements: [3.1.8]
            status: Open
            """;

    @TempDir
    private Path folder;

    @Test
    void tellsWhatWasKnownOnEachDay() throws IOException {
        try (TestRepository made = TestRepository.create(folder)) {
            made.commit()
                    .write("poam.yaml", "organization: X\n")
                    .on("2026-04-30")
                    .land();
            made.commit().write(FILE, ASSESSMENT).on("2026-05-01").land();
            String found = ASSESSMENT + "default: met\nresults: {3.1.8: {result: not-met}}\n";
            made.commit().write(FILE, found).on("2026-05-02").land();
            made.commit()
                    .write("poam/items/POAM-001.yaml", ITEM)
                    .on("2026-05-03")
                    .land();
            made.commit()
                    .write("poam/items/POAM-001.yaml", ITEM + "title: Another word\n")
                    .on("2026-05-04")
                    .land();
            made.commit()
                    .write(FILE, found + "statusDate: 2026-05-14\n")
                    .on("2026-05-14")
                    .land();
        }

        assertThat(told(LocalDate.of(2026, 12, 31)))
                .containsExactly(
                        "2026-05-01 -203..110 incomplete",
                        "2026-05-02 109..109 none",
                        "2026-05-03 109..109 conditional",
                        "2026-05-14 109..109 conditional submitted",
                        "2026-11-11 109..109 expired submitted by the calendar");
    }

    @Test
    void seesAssessmentsThatAreGoneSinceAndNothingOfLaterDays() throws IOException {
        try (TestRepository made = TestRepository.create(folder)) {
            made.commit()
                    .write(FILE, ASSESSMENT + "default: met\n")
                    .on("2026-05-01")
                    .land();
            made.commit().delete(FILE).write("poam.yaml", "").on("2026-06-01").land();
        }

        assertThat(told(LocalDate.of(2026, 4, 30))).isEmpty();
        assertThat(told(LocalDate.of(2026, 5, 31))).containsExactly("2026-05-01 110..110 final");
    }

    private List<String> told(LocalDate asOf) throws IOException {
        try (GitRepository repository = GitRepository.find(folder).orElseThrow()) {
            return Trajectory.of(repository, "HEAD", List.of("poam/items"), asOf).stream()
                    .map(TrajectoryTest::line)
                    .toList();
        }
    }

    private static String line(Trajectory.Point point) {
        Scorecard.Bounds bounds = point.decision().scorecard().bounds().orElseThrow();
        return point.on() + " " + bounds.low() + ".." + bounds.high() + " "
                + point.decision().standing().label()
                + (point.decision().statusDate().isPresent() ? " submitted" : "")
                + (point.landing() == null ? " by the calendar" : "");
    }
}
