package dev.poam.history.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.testing.GitProgram;
import dev.poam.testing.NeedsProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsProgram("git")
class ShrinkerTest {

    @TempDir
    static Path space;

    private static Past small = new Past(List.of(), 0, Map.of());

    @BeforeAll
    static void shrink() {
        Past large = new PastGenerator(7, 60, "").past();
        small = new Shrinker(forgetful()::disagreesOn).shrink(large);
    }

    /** Against somebody who takes no notice of what merges bring. */
    private static Trial forgetful() {
        return new Trial(space, "", top -> {
            List<String> merges = new GitProgram(top).lines("rev-list", "--merges", "--format=tformat:in %H", "HEAD");
            return Trial.oracle(top, "").tell().without(merges);
        });
    }

    @Test
    void leavesLittleMoreThanOneMergeWithOneFile() {
        assertThat(small.revisions()).hasSizeBetween(2, 4);
        assertThat(small.revisions()).filteredOn(Revision::isMerge).hasSize(1);
        assertThat(small.revisions()).flatExtracting(Revision::edits).hasSize(1);
    }

    @Test
    void whatIsPrintedStillFails() {
        byte[] printed = forgetful().of(small).stream();

        assertThat(printed).hasSizeLessThan(2_000);
        assertThat(forgetful().of(printed).difference()).isPresent();
    }

    @Test
    void theRightReadingAgreesOnIt() {
        assertThat(new Trial(space, "").of(small).difference()).isEmpty();
    }
}
