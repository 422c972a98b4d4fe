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
    void theChainIsFollowedFirstAndBranchesAreVisitedLast() throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            repository.commit().write(ITEM, item("Open")).land();
            repository.branch("other");
            repository.commit().write(ITEM, item("In Progress")).land();
            repository.checkout("main");
            repository.commit().write("README.md", "# Plans\n").land();
        }
        List<String> heard = new ArrayList<>();
        HistoryProgress progress = new HistoryProgress() {
            @Override
            public void followed(int commits) {
                heard.add("followed " + commits);
            }

            @Override
            public void landed(int commits, int total, int items) {
                heard.add("landed " + commits);
            }

            @Override
            public void visited(int branch, int total) {
                heard.add("visited " + branch + "/" + total);
            }
        };

        read(progress);

        assertThat(heard)
                .startsWith("followed 1", "followed 2", "landed 1", "landed 2", "visited 1/3")
                .endsWith("visited 2/2");
    }

    private void read(HistoryProgress progress) throws IOException {
        try (GitRepository repository = GitRepository.find(folder).orElseThrow()) {
            History.of(repository, new HistoryQuery("HEAD", List.of("poam/items"), Instant.EPOCH, progress, false));
        }
    }

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

        read(progress);

        assertThat(heard).containsExactly("1/3, 0", "2/3, 1", "3/3, 2");
    }
}
