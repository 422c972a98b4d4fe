package dev.poam.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.history.random.MadeUp;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The scanner and the full reader on every item file of the made-up repositories, on whatever branch it was. */
class RandomVersionsTest {

    @Test
    void theScannerReadsWhatTheFullReaderReads() {
        AtomicInteger files = new AtomicInteger();
        AtomicInteger scanned = new AtomicInteger();

        MadeUp.seeds()
                .parallel()
                .forEach(seed -> MadeUp.versions(seed).forEach(version -> {
                    files.incrementAndGet();
                    scanned.addAndGet(compare(seed, version) ? 1 : 0);
                }));

        // Many are broken or written in unusual ways, which is for the full reader.
        assertThat(scanned.get()).isBetween(files.get() / 4, files.get() - 1);
    }

    /** Whether the scanner read it; fails when the full reader reads it otherwise. */
    private static boolean compare(int seed, MadeUp.Version version) {
        ItemVersion scanned = VersionScanner.scan(version.path(), version.bytes());
        if (scanned == null) {
            return false;
        }
        String file = "seed " + seed + ", " + version.path() + "\n";
        ItemVersion read = ItemVersion.readAny(version.path(), version.bytes()).orElse(null);
        assertThat(scanned)
                .as(() -> file + new String(version.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(read);
        assertThat(read).isNotNull();
        assertThat(List.copyOf(scanned.milestoneTargets().keySet()))
                .as(file)
                .isEqualTo(List.copyOf(read.milestoneTargets().keySet()));
        return true;
    }
}
