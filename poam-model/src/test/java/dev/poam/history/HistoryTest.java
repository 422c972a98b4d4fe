package dev.poam.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    private static final String ITEM = "poam/items/POAM-001.yaml";

    @TempDir
    Path folder;

    @Test
    void aStatusStepIsALandedChange() throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            String first = repository.commit().write(ITEM, item("Open")).land();
            String second = repository.commit().write(ITEM, item("In Progress")).land();

            ItemHistory history = history().item("POAM-001").orElseThrow();

            assertThat(history.transitions())
                    .extracting(
                            Transition::kind,
                            Transition::from,
                            Transition::to,
                            step -> step.landing().commit())
                    .containsExactly(
                            tuple(Transition.Kind.ADDED, null, "Open", first),
                            tuple(Transition.Kind.CHANGED, "Open", "In Progress", second));
        }
    }

    private History history() throws IOException {
        try (GitRepository repository = GitRepository.find(folder).orElseThrow()) {
            return History.of(
                    repository, new HistoryQuery("HEAD", List.of("poam/items"), Instant.parse("2026-12-01T00:00:00Z")));
        }
    }

    private static String item(String status) {
        return "id: POAM-001\nstatus: " + status + "\n";
    }
}
