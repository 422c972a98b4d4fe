package dev.poam.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.poam.source.RefusedInputException;
import java.util.List;
import java.util.Set;

/**
 * Whatever the bytes are, a log is matched or refused for a reason, and it ends. An ordinary build tries the inputs beside
 * this class; the profile {@code fuzz} looks for new ones.
 */
class MachineLogFuzzTest {

    private static final List<String> ASSETS = List.of("srv-web01", "srv-db01");

    @FuzzTest(maxDuration = "2m")
    void matchesOrRefuses(byte[] content) {
        MachineLog log;
        try {
            log = MachineLog.read("log", content);
        } catch (RefusedInputException e) {
            assertThat(e.problem().message()).isNotBlank().doesNotContain("\n");
            assertThat(e.problem().help()).isNotBlank();
            return;
        }
        LogMatch match = LogMatch.of(log, ASSETS, Set.of("KB5034441"), null);

        assertThat(ASSETS).containsAll(match.done()).containsAll(match.failed()).containsAll(match.missing());
        assertThat(match.missing()).noneMatch(match.done()::contains);
        assertThat(match.words()).isNotBlank().doesNotContain("\n");
    }
}
