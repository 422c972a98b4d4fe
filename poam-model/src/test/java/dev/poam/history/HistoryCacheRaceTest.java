package dev.poam.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that use one kept state at the same time, or are killed while they write it, tell the same history. */
class HistoryCacheRaceTest {

    private static final int COMMITS = 60;

    @TempDir
    Path folder;

    @BeforeEach
    void create() {
        try (TestRepository repository = TestRepository.create(folder)) {
            for (int i = 0; i < COMMITS; i++) {
                String id = String.format("POAM-%03d", 1 + i % 20);
                repository
                        .commit()
                        .write("poam/items/" + id + ".yaml", Situation.item(id, "step " + i))
                        .land();
            }
        }
    }

    @Test
    void severalAtOnceTellTheSame() throws IOException, InterruptedException {
        History plain = git().plain("HEAD");
        History earlier = git().plain("HEAD~20");
        List<Process> others =
                List.of(git().startKeeping("HEAD", "HEAD~50"), git().startKeeping("HEAD~10", "HEAD", "HEAD~1"));
        try {
            for (Process other : others) {
                assertThat(other.getInputStream().read()).isEqualTo('.');
            }
            for (int i = 0; i < 20; i++) {
                assertThat(git().reading("HEAD")).isEqualTo(plain);
                assertThat(git().keeping("HEAD~20")).isEqualTo(earlier);
            }
            assertThat(others).allMatch(Process::isAlive);
        } finally {
            for (Process other : others) {
                other.destroyForcibly().waitFor();
            }
        }
        assertThat(git().kept()).isNotEmpty();
    }

    @Test
    void aKillAtAnyMomentChangesNothing() throws IOException, InterruptedException {
        History plain = git().plain("HEAD");
        for (int readings = 1; readings <= 3; readings++) {
            Process other = git().startKeeping("HEAD", "HEAD~50");
            assertThat(other.getInputStream().readNBytes(readings)).hasSize(readings);
            other.destroyForcibly().waitFor();

            assertThat(git().reading("HEAD")).isEqualTo(plain);
        }
        assertThat(git().kept()).isNotEmpty();
    }

    @Test
    void whatAKilledBuildLeftGoesWithinTwoDays() throws IOException {
        Path place = Files.createDirectories(folder.resolve(".git/poam"));
        Path old = Files.write(place.resolve("history12.tmp"), new byte[9]);
        Path recent = Files.write(place.resolve("history34.tmp"), new byte[9]);
        Path foreign = Files.write(place.resolve("notes.txt"), new byte[9]);
        Instant twoDaysAgo = Instant.now().minus(Duration.ofDays(2));
        for (Path file : List.of(old, foreign)) {
            Files.setLastModifiedTime(file, FileTime.from(twoDaysAgo));
        }

        assertThat(git().keeping("HEAD")).isEqualTo(git().plain("HEAD"));

        assertThat(git().kept()).hasSize(3).contains(recent, foreign).doesNotContain(old);
    }

    private KeptReading git() {
        return new KeptReading(folder);
    }
}
