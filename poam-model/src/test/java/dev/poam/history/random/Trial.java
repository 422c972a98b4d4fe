package dev.poam.history.random;

import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.history.HistoryQuery;
import dev.poam.history.oracle.GitOracle;
import dev.poam.history.oracle.ProductTale;
import dev.poam.history.oracle.Tale;
import dev.poam.testing.GitProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes repositories in a folder and has the product and the oracle tell their history. */
final class Trial {

    /** The moment of reading; some commits are later. */
    private static final Instant NOW = Instant.parse("2025-04-15T00:00:00Z");

    private final Path space;
    private final String prefix;
    private final Oracle oracle;

    /** Tells the history of a repository by its own lights. */
    interface Oracle {
        Tale tell(Path top);
    }

    /** What came of it. */
    static final class Outcome {

        private final byte[] stream;
        private final @Nullable History history;
        private final @Nullable String difference;

        private Outcome(byte[] stream, @Nullable History history, @Nullable String difference) {
            this.stream = stream;
            this.history = history;
            this.difference = difference;
        }

        /** What git fast-import was given. */
        byte[] stream() {
            return stream;
        }

        /** The product's; empty when it threw. */
        Optional<History> history() {
            return Optional.ofNullable(history);
        }

        /** Empty when both sides agree. */
        Optional<String> difference() {
            return Optional.ofNullable(difference);
        }
    }

    /**
     * @param space where repositories are made and deleted
     * @param prefix what leads from their tops to the POA&amp;M root: empty, or a folder with a slash behind it
     */
    Trial(Path space, String prefix) {
        this(space, prefix, top -> oracle(top, prefix).tell());
    }

    Trial(Path space, String prefix, Oracle oracle) {
        this.space = space;
        this.prefix = prefix;
        this.oracle = oracle;
    }

    static GitOracle oracle(Path top, String prefix) {
        return new GitOracle(top, prefix, FileEdits.FOLDERS, NOW);
    }

    Outcome of(Past past) {
        return in(top -> FastImport.run(new GitProgram(top), past));
    }

    /** The same for a stream that was kept. */
    Outcome of(byte[] stream) {
        return in(top -> {
            new GitProgram(top).answer(stream, "fast-import", "--quiet", "--force", "--date-format=raw");
            return stream;
        });
    }

    private interface Filling {
        byte[] fill(Path top);
    }

    private Outcome in(Filling filling) {
        try {
            Path top = Files.createTempDirectory(space, "repository");
            try {
                GitRepository.create(top);
                Files.createDirectories(top.resolve(prefix));
                byte[] stream = filling.fill(top);
                return compare(top, stream);
            } finally {
                delete(top);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome compare(Path top, byte[] stream) {
        History history;
        try (GitRepository repository = GitRepository.find(top.resolve(prefix)).orElseThrow()) {
            history = History.of(repository, new HistoryQuery("HEAD", FileEdits.FOLDERS, NOW));
        } catch (IOException | RuntimeException e) {
            // Whatever the product throws is a disagreement like any other, and made small in the same way.
            return new Outcome(stream, null, "the product threw " + e);
        }
        Optional<String> difference = oracle.tell(top).differenceFrom(ProductTale.of(history));
        return new Outcome(stream, history, difference.orElse(null));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Whether there is a commit to tell of and the two sides disagree on it. */
    boolean disagreesOn(Past past) {
        return past.head() != 0 && of(past).difference().isPresent();
    }
}
