package dev.poam.bench;

import dev.poam.testing.NeedsProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads each repository's history in a process of its own, in turn with what the git program takes to name and print
 * every landed version, and prints the medians. The JVM's own start is measured too and taken off.
 *
 * <p>It judges nothing: on a machine that does other work a bound would only tell of that. The repositories are kept for
 * the next time.
 */
@NeedsProgram({"git", "awk"})
class HistoryBenchmark {

    private static final int RUNS = Integer.getInteger("poam.bench.runs", 5);

    /** Every landed version's blob once, as the history needs it, with git's own means. */
    private static final String YARDSTICK = """
            git log --first-parent -m --raw --no-renames --no-abbrev --format= -- poam/items \
            | awk '$4 !~ /^0+$/ && !seen[$4]++ {print $4}' \
            | git cat-file --batch
            """;

    static List<BenchRepository> repositories() {
        String wanted = System.getProperty("poam.bench.only", "");
        return List.of(
                        new BenchRepository("a", 200, 2_000, 1),
                        new BenchRepository("b", 2_000, 20_000, 1),
                        new BenchRepository("c-quarter", 2_500, 25_000, 1),
                        new BenchRepository("c-half", 5_000, 50_000, 1),
                        new BenchRepository("c", 10_000, 100_000, 1),
                        new BenchRepository("d", 10_000, 100_000, 100))
                .stream()
                .filter(repository ->
                        wanted.isEmpty() || List.of(wanted.split(",")).contains(repository.name()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("repositories")
    void readsHistory(BenchRepository repository) throws IOException, InterruptedException {
        Path folder = repository.madeBelow(Benches.KEPT);
        List<Double> git = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        List<Double> more = new ArrayList<>();
        List<Double> nothing = new ArrayList<>();
        // Ten commits are too few to keep their state anew, so that this one stays for all runs.
        Processes.millis(folder, java(folder.toString(), "HEAD~10", "cache"));
        for (int run = 0; run <= RUNS; run++) {
            git.add(Processes.millis(folder, List.of("sh", "-c", YARDSTICK)));
            ours.add(Processes.millis(folder, java(folder.toString(), "HEAD", "cold")));
            again.add(Processes.millis(folder, java(folder.toString(), "HEAD~10", "cache")));
            more.add(Processes.millis(folder, java(folder.toString(), "HEAD", "cache")));
            nothing.add(Processes.millis(folder, java()));
        }
        double start = median(nothing);
        double cold = median(ours) - start;
        print(
                "%-10s %6d items %7d commits %4d folders: git %7.0f ms, cold %7.0f ms = %.2f x;"
                        + " again %.2f and with ten more commits %.2f of it (JVM start %.0f ms)",
                repository.name(),
                repository.items(),
                repository.commits(),
                repository.folders(),
                median(git),
                cold,
                cold / median(git),
                (median(again) - start) / cold,
                (median(more) - start) / cold,
                start);
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                HistoryRun.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The first run warms the disk's cache and does not count. */
    private static double median(List<Double> runs) {
        List<Double> sorted = runs.stream().skip(1).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
