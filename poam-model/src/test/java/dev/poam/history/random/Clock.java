package dev.poam.history.random;

import dev.poam.history.random.Revision.Hand;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** People, and what their clocks show. No two commits have the same committer's date. */
final class Clock {

    private static final List<Hand> PEOPLE = List.of(
            new Hand("Jane Roe", "jane.roe@example.com", 0, "+0000"),
            new Hand("Zo\u00eb M\u00fcller", "zoe@example.com", 0, "+0100"),
            new Hand("\u674e\u660e", "li.ming@example.com", 0, "+0800"),
            new Hand("O'Brien, Pat (IT)", "", 0, "-0330"),
            new Hand("Asha Rao", "asha.rao@example.com", 0, "+0545"),
            new Hand("build[bot]", "49699333+build[bot]@users.example.com", 0, "-1000"));

    private final Dice dice;
    private final Set<Long> used = new HashSet<>();
    private final boolean wild;
    private long now = Instant.parse("2025-01-06T09:00:00Z").getEpochSecond();

    Clock(Dice dice) {
        this.dice = dice;
        this.wild = dice.percent(10);
    }

    /** The next moment, at somebody's desk. */
    Hand author() {
        now += dice.percent(20) ? dice.between(1, 400) : dice.between(600, 200_000);
        return dice.oneOf(PEOPLE).at(now);
    }

    Hand committer(Hand author) {
        long at = now;
        if (dice.percent(15)) {
            at = now - dice.oneOf(1, 60, 299, 300, 301, 302, 3600, 86_400, 2_000_000);
        } else if (dice.percent(10)) {
            at = now + dice.oneOf(1, 298, 300, 302, 7200);
        } else if (wild && dice.percent(3)) {
            at = dice.percent(50) ? 4_000_000_000L + dice.below(1000) : dice.below(1000);
        }
        while (!used.add(at)) {
            at++;
        }
        Hand who = dice.percent(70) ? author : dice.oneOf(PEOPLE);
        return who.at(at);
    }
}
