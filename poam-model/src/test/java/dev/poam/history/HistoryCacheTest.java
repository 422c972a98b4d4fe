package dev.poam.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever lies in the Git directory, the history is the same as without it. */
class HistoryCacheTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void goesOnFromAnyCommitOfTheChain(Situation situation) throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            situation.build(repository);
        }
        History plain = git().plain("HEAD");
        for (String commit : plain.chain()) {
            git().deleteKept();
            assertThat(git().keeping(commit)).isEqualTo(git().plain(commit));
            assertThat(git().kept()).hasSize(1);
            assertThat(git().keeping("HEAD")).isEqualTo(plain);
            assertThat(git().keeping("HEAD")).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MERGE", "REVERT", "UNREADABLE_IN_BETWEEN"})
    void noDamageChangesTheHistory(Situation situation) throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            situation.build(repository);
        }
        History plain = git().plain("HEAD");
        git().keeping("HEAD");
        Path file = git().kept().get(0);
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= (byte) (1 << (i % 8));
            Files.write(file, damaged);
            assertThat(git().reading("HEAD")).as("byte %d flipped", i).isEqualTo(plain);
            Files.write(file, Arrays.copyOf(whole, i));
            assertThat(git().reading("HEAD")).as("cut at %d", i).isEqualTo(plain);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertThat(git().reading("HEAD")).as("a byte more").isEqualTo(plain);
    }

    @Test
    void aRewrittenBranchIsReadAnew() throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            Situation.LINEAR.build(repository);
            git().keeping("HEAD");
            repository.ref("refs/heads/main", repository.resolve("HEAD~3"));
            repository.commit().write(Situation.ITEM, Situation.item("Closed")).land();
        }

        assertThat(git().keeping("HEAD")).isEqualTo(git().plain("HEAD"));
    }

    @Test
    void whatLiesInTheFutureIsToldAnew() throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            Situation.LINEAR.build(repository);
        }
        HistoryQuery before = new HistoryQuery("HEAD", List.of("poam/items"), Instant.EPOCH);
        git().read(before, 1);

        assertThat(git().keeping("HEAD")).isEqualTo(git().plain("HEAD"));
        assertThat(git().read(before, 1).items().get(0).transitions().get(0).flags())
                .contains(Transition.Flag.FUTURE);
    }

    @Test
    void otherFoldersHaveAStateOfTheirOwn() throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            Situation.LINEAR.build(repository);
        }
        git().keeping("HEAD");
        History elsewhere = git().read(new HistoryQuery("HEAD", List.of("elsewhere"), KeptReading.NOW), 1);

        assertThat(elsewhere.items()).isEmpty();
        assertThat(git().kept()).hasSize(2);
    }

    @Test
    void aShortHistoryLeavesNothing() throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            Situation.LINEAR.build(repository);
        }
        try (GitRepository repository = GitRepository.find(folder).orElseThrow()) {
            History.of(repository, new HistoryQuery("HEAD", List.of("poam/items"), KeptReading.NOW));
        }

        assertThat(folder.resolve(".git/poam")).doesNotExist();
    }

    @Test
    void nothingIsKeptWhenItIsTurnedOff() throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            Situation.LINEAR.build(repository);
        }
        git().plain("HEAD");

        assertThat(folder.resolve(".git/poam")).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsPassedOver() throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            Situation.LINEAR.build(repository);
        }
        Files.writeString(folder.resolve(".git/poam"), "a file where the folder would be");

        assertThat(git().keeping("HEAD")).isEqualTo(git().plain("HEAD"));
    }

    @Test
    void aLinkToElsewhereIsNotFollowed(@TempDir Path other) throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            Situation.LINEAR.build(repository);
        }
        Files.createSymbolicLink(folder.resolve(".git/poam"), other);

        assertThat(git().keeping("HEAD")).isEqualTo(git().plain("HEAD"));
        assertThat(other).isEmptyDirectory();
    }

    private KeptReading git() {
        return new KeptReading(folder);
    }
}
