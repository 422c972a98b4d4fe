package dev.poam.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.testing.GitProgram;
import dev.poam.testing.NeedsProgram;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsProgram("git")
class HistoryAgainstGitTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void agreesWithTheGitProgram(Situation situation) throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            situation.build(repository);
        }
        compare();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreesWithTheGitProgramOnARandomPast(long seed) throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            new RandomPast(repository, seed).build(40);
        }
        compare();
    }

    private void compare() throws IOException {
        SortedMap<String, GitReading.Story> expected = new GitReading(new GitProgram(folder), "poam/items").read();

        History history;
        try (GitRepository repository = GitRepository.find(folder).orElseThrow()) {
            HistoryQuery query = new HistoryQuery("HEAD", List.of("poam/items"), Instant.parse("2030-01-01T00:00:00Z"));
            history = History.of(repository, query);
        }

        assertThat(history.items()).extracting(ItemHistory::id).containsExactlyElementsOf(expected.keySet());
        for (ItemHistory item : history.items()) {
            GitReading.Story story = Objects.requireNonNull(expected.get(item.id()));
            assertThat(item.transitions())
                    .extracting(HistoryAgainstGitTest::line)
                    .containsExactlyElementsOf(story.events);
            assertThat(item.revision()).as("revision of %s", item.id()).isEqualTo(story.revision);
            assertThat(item.created()).isEqualTo(OffsetDateTime.parse(story.created));
            assertThat(item.lastUpdated()).isEqualTo(OffsetDateTime.parse(story.lastUpdated));
            assertThat(item.path() == null ? "" : item.path()).isEqualTo(story.path);
            assertThat(item.status() == null ? "" : item.status()).isEqualTo(story.status);
        }
    }

    private static String line(Transition transition) {
        List<String> via = transition.via().stream()
                .map(SideCommit::commit)
                .sorted()
                .map(commit -> commit.substring(0, 8))
                .toList();
        return transition.landing().commit().substring(0, 8) + " "
                + transition.kind().label() + " " + transition.from() + " -> " + transition.to() + " at "
                + transition.path() + " via " + via;
    }
}
