package dev.poam.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.item.ItemVersion;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever lies in the Git directory, the history is the same as without it. */
class HistoryCacheTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void goesOnFromAnyCommitOfTheChain(Situation situation) throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            situation.build(repository);
        }
        History plain = plain("HEAD");
        for (String commit : plain.chain()) {
            deleteKept();
            assertThat(keeping(commit)).isEqualTo(plain(commit));
            assertThat(kept()).hasSize(1);
            assertThat(keeping("HEAD")).isEqualTo(plain);
            assertThat(keeping("HEAD")).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MERGE", "REVERT", "UNREADABLE_IN_BETWEEN"})
    void noDamageChangesTheHistory(Situation situation) throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            situation.build(repository);
        }
        History plain = plain("HEAD");
        keeping("HEAD");
        Path file = kept().get(0);
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= (byte) (1 << (i % 8));
            Files.write(file, damaged);
            assertThat(reading("HEAD")).as("byte %d flipped", i).isEqualTo(plain);
            Files.write(file, Arrays.copyOf(whole, i));
            assertThat(reading("HEAD")).as("cut at %d", i).isEqualTo(plain);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertThat(reading("HEAD")).as("a byte more").isEqualTo(plain);
    }

    @Test
    void aRewrittenBranchIsReadAnew() throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            Situation.LINEAR.build(repository);
            keeping("HEAD");
            repository.ref("refs/heads/main", repository.resolve("HEAD~3"));
            repository.commit().write(Situation.ITEM, Situation.item("Closed")).land();
        }

        assertThat(keeping("HEAD")).isEqualTo(plain("HEAD"));
    }

    @Test
    void whatLiesInTheFutureIsToldAnew() throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            Situation.LINEAR.build(repository);
        }
        HistoryQuery before = new HistoryQuery("HEAD", List.of("poam/items"), Instant.EPOCH);
        read(before, 1);

        assertThat(keeping("HEAD")).isEqualTo(plain("HEAD"));
        assertThat(read(before, 1).items().get(0).transitions().get(0).flags()).contains(Transition.Flag.FUTURE);
    }

    @Test
    void otherFoldersHaveAStateOfTheirOwn() throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            Situation.LINEAR.build(repository);
        }
        keeping("HEAD");
        History elsewhere = read(new HistoryQuery("HEAD", List.of("elsewhere"), NOW), 1);

        assertThat(elsewhere.items()).isEmpty();
        assertThat(kept()).hasSize(2);
    }

    @Test
    void aShortHistoryLeavesNothing() throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            Situation.LINEAR.build(repository);
        }
        try (GitRepository repository = GitRepository.find(folder).orElseThrow()) {
            History.of(repository, new HistoryQuery("HEAD", List.of("poam/items"), NOW));
        }

        assertThat(folder.resolve(".git/poam")).doesNotExist();
    }

    @Test
    void nothingIsKeptWhenItIsTurnedOff() throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            Situation.LINEAR.build(repository);
        }
        plain("HEAD");

        assertThat(folder.resolve(".git/poam")).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsPassedOver() throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            Situation.LINEAR.build(repository);
        }
        Files.writeString(folder.resolve(".git/poam"), "a file where the folder would be");

        assertThat(keeping("HEAD")).isEqualTo(plain("HEAD"));
    }

    @Test
    void aLinkToElsewhereIsNotFollowed(@TempDir Path other) throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            Situation.LINEAR.build(repository);
        }
        Files.createSymbolicLink(folder.resolve(".git/poam"), other);

        assertThat(keeping("HEAD")).isEqualTo(plain("HEAD"));
        assertThat(other).isEmptyDirectory();
    }

    private History plain(String tip) throws IOException {
        return read(new HistoryQuery(tip, List.of("poam/items"), NOW, HistoryProgress.UNHEARD, false), 1);
    }

    /** Reads with what is kept, and keeps the outcome. */
    private History keeping(String tip) throws IOException {
        return read(new HistoryQuery(tip, List.of("poam/items"), NOW), 1);
    }

    /** Reads with what is kept, and leaves it as it is. */
    private History reading(String tip) throws IOException {
        return read(new HistoryQuery(tip, List.of("poam/items"), NOW), Integer.MAX_VALUE);
    }

    private History read(HistoryQuery query, int worthKeeping) throws IOException {
        try (GitRepository repository = GitRepository.find(folder).orElseThrow()) {
            return repository.history(query, ItemVersion::read, worthKeeping);
        }
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(".git/poam"))) {
            return files.toList();
        }
    }

    private void deleteKept() throws IOException {
        if (Files.isDirectory(folder.resolve(".git/poam"))) {
            for (Path file : kept()) {
                Files.delete(file);
            }
        }
    }
}
