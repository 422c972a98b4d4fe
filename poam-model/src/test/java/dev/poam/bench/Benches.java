package dev.poam.bench;

import java.io.IOException;
import java.nio.file.Path;

/** Where the repositories of benchmarks are kept, and those that other packages measure with. */
public final class Benches {

    static final Path KEPT = Path.of(System.getProperty("poam.bench.repositories", "target/bench"))
            .toAbsolutePath();

    private Benches() {}

    /** A thousand items with ten thousand commits; made when it is not there yet. */
    public static Path thousandItems() throws IOException, InterruptedException {
        return new BenchRepository("reports", 1_000, 10_000, 1).madeBelow(KEPT);
    }
}
