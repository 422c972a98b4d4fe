package dev.poam.history.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.history.History;
import dev.poam.history.Transition;
import dev.poam.testing.NeedsProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the product's history of made-up repositories against what the git program says of them. */
@NeedsProgram("git")
class RandomHistoryTest {

    @TempDir
    static Path space;

    private static final List<Result> RESULTS = new ArrayList<>();

    /**
     * What became of one seed.
     *
     * @param seen how often each kind of event and each flag came up
     */
    private record Result(int seed, int commits, Map<String, Integer> seen, Optional<String> difference) {}

    @BeforeAll
    static void tryAll() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Result>> results = new ArrayList<>();
            MadeUp.seeds().forEach(seed -> results.add(threads.submit(() -> result(seed))));
            for (Future<Result> result : results) {
                RESULTS.add(result.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Result result(int seed) {
        Past past = MadeUp.past(seed);
        Trial.Outcome outcome = new Trial(space, MadeUp.prefix(seed)).of(past);
        return new Result(
                seed,
                past.revisions().size(),
                outcome.history().map(RandomHistoryTest::seen).orElse(Map.of()),
                outcome.difference());
    }

    private static Map<String, Integer> seen(History history) {
        Map<String, Integer> seen = new TreeMap<>();
        history.items().forEach(item -> {
            item.transitions().forEach(step -> {
                seen.merge(step.kind().label(), 1, Integer::sum);
                step.flags().forEach(flag -> seen.merge(flag.label(), 1, Integer::sum));
                seen.merge("merged", step.via().isEmpty() ? 0 : 1, Integer::sum);
            });
            seen.merge("slip", item.targetChanges().size(), Integer::sum);
            seen.merge("milestone slip", item.milestoneChanges().size(), Integer::sum);
        });
        return seen;
    }

    @Test
    void agreesWithTheGitProgram() {
        List<Result> disagreements = RESULTS.stream()
                .filter(result -> result.difference().isPresent())
                .toList();

        assertThat(disagreements)
                .as(() -> MadeUp.madeSmall(disagreements.get(0).seed(), space))
                .extracting(Result::seed)
                .isEmpty();
    }

    @Test
    void everyRepositoryIsLarge() {
        assertThat(RESULTS).extracting(Result::commits).allMatch(commits -> commits >= 100);
    }

    @Test
    void everyKindOfEventAndEveryFlagComesUpOften() {
        Map<String, Integer> all = new TreeMap<>();
        RESULTS.forEach(result -> result.seen().forEach((name, times) -> all.merge(name, times, Integer::sum)));
        List<String> wanted = new ArrayList<>(List.of("merged", "slip", "milestone slip"));
        Stream.of(Transition.Kind.values()).map(Transition.Kind::label).forEach(wanted::add);
        Stream.of(Transition.Flag.values()).map(Transition.Flag::label).forEach(wanted::add);

        assertThat(all).as("%s", all).containsOnlyKeys(wanted);
        assertThat(all.values()).allMatch(times -> times >= RESULTS.size() / 4);
    }
}
