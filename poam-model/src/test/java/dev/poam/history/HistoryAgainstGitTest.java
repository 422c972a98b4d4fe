package dev.poam.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.history.oracle.GitOracle;
import dev.poam.history.oracle.ProductTale;
import dev.poam.testing.NeedsProgram;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NeedsProgram("git")
class HistoryAgainstGitTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final List<String> FOLDERS = List.of("poam/items");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void agreesWithTheGitProgram(Situation situation) throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            situation.build(repository);
        }

        History history;
        try (GitRepository repository = GitRepository.find(folder).orElseThrow()) {
            history = History.of(repository, new HistoryQuery("HEAD", FOLDERS, NOW));
        }

        assertThat(new GitOracle(folder, "", FOLDERS, NOW).tell().differenceFrom(ProductTale.of(history)))
                .isEmpty();
    }
}
