package dev.poam.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

    /** As a real clock may: about to overflow. */
    private long now = Long.MAX_VALUE - 10;

    private final List<String> lines = new ArrayList<>();
    private final ProgressLines progress = new ProgressLines(lines::add, () -> now);

    @Test
    void aShortReadingSaysNothing() {
        after(1_999);
        progress.landed(1_000, 1_000, 40);

        assertThat(lines).isEmpty();
    }

    @Test
    void aLongReadingSaysHowFarItHasCome() {
        after(2_000);
        progress.landed(12_345, 100_000, 1_234);

        assertThat(lines).containsExactly("Reading   12,345 of 100,000 commits; items found: 1,234");
    }

    @Test
    void twoSecondsLieBetweenTwoLines() {
        after(2_500);
        progress.landed(1, 9, 1);
        after(1_999);
        progress.landed(2, 9, 2);
        after(1);
        progress.landed(3, 9, 3);

        assertThat(lines)
                .containsExactly(
                        "Reading   1 of 9 commits; items found: 1", "Reading   3 of 9 commits; items found: 3");
    }

    @Test
    void followingTheChainAndVisitingBranchesAreToldToo() {
        after(2_000);
        progress.followed(70_000);
        after(2_000);
        progress.visited(12, 4_000);

        assertThat(lines)
                .containsExactly("Reading   70,000 commits found so far", "Reading   items of branch 12 of 4,000");
    }

    private void after(long milliseconds) {
        now += TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }
}
