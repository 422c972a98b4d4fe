package dev.poam.history.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.history.oracle.Said;
import dev.poam.item.ItemVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MadeUpTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyFileSaysTheSameToBothReaders(int seed) {
        for (MadeUp.Version version : MadeUp.versions(seed).toList()) {
            Optional<Said> said = ItemVersion.read(version.path(), version.bytes())
                    .map(read -> new Said(
                            read.id(),
                            read.status() == null ? "" : read.status(),
                            read.targetCompletion(),
                            read.milestoneTargets()));

            assertThat(said)
                    .as(() -> version.path() + "\n" + new String(version.bytes(), StandardCharsets.UTF_8))
                    .isEqualTo(Said.read(version.path(), version.bytes()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void mostFilesAreGoodAndSomeAreNot(int seed) {
        List<Boolean> readable = MadeUp.versions(seed)
                .map(version -> Said.read(version.path(), version.bytes()).isPresent())
                .toList();

        assertThat(readable).hasSizeGreaterThan(50).contains(false);
        assertThat(readable.stream().filter(good -> good).count()).isGreaterThan(readable.size() / 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theSameSeedMakesTheSamePast(int seed) {
        assertThat(MadeUp.past(seed)).isEqualTo(MadeUp.past(seed));
    }
}
