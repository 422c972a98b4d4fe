package dev.poam.history;

import static dev.poam.history.Situation.ITEM;
import static dev.poam.history.Situation.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryProgressTest {

    @TempDir
    Path folder;

    @Test
    void everyCommitOfTheChainIsToldWithTheItemsFoundSoFar() throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            repository.commit().write("README.md", "# Plans\n").land();
            repository.commit().write(ITEM, item("Open")).land();
            repository
                    .commit()
                    .write("poam/items/POAM-002.yaml", item("POAM-002", "Open"))
                    .land();
        }
        List<String> heard = new ArrayList<>();
        HistoryProgress progress = (commits, total, items) -> heard.add(commits + "/" + total + ", " + items);

        try (GitRepository repository = GitRepository.find(folder).orElseThrow()) {
            History.of(repository, new HistoryQuery("HEAD", List.of("poam/items"), Instant.EPOCH, progress, false));
        }

        assertThat(heard).containsExactly("1/3, 0", "2/3, 1", "3/3, 2");
    }
}
