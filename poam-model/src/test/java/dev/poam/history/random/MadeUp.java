package dev.poam.history.random;

import dev.poam.item.ItemFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The repository that belongs to a seed. More of them than usual, or others: {@code -Dpoam.random.repositories=5000
 * -Dpoam.random.first=1000}.
 */
public final class MadeUp {

    /** A text in a message; the whole stream is in a file. */
    private static final int SHOWN = 20_000;

    private MadeUp() {}

    /** The seeds that a test run is for. */
    public static IntStream seeds() {
        int first = Integer.getInteger("poam.random.first", 1);
        return IntStream.range(first, first + Integer.getInteger("poam.random.repositories", 200));
    }

    static Past past(int seed) {
        return new PastGenerator(seed, 100 + seed % 60, prefix(seed)).past();
    }

    /** A file as somebody wrote it, on whatever branch. */
    public record Version(String path, Content content) {

        /** The file's bytes. */
        public byte[] bytes() {
            return content.bytes();
        }
    }

    /** Every different item file of a repository, broken ones too. */
    public static Stream<Version> versions(int seed) {
        return past(seed).revisions().stream()
                .flatMap(revision -> revision.edits().stream())
                .filter(edit -> ItemFiles.isItemFile(edit.path()))
                .flatMap(edit -> Stream.ofNullable(edit.content())
                        .filter(Content::isFile)
                        .map(content -> new Version(edit.path(), content)))
                .distinct();
    }

    /** What leads from the top to the POA&amp;M root; in every fifth repository that is a folder. */
    static String prefix(int seed) {
        return seed % 5 == 0 ? "programs/enclave one/" : "";
    }

    /** The smallest repository found that the sides still disagree on, and on what. */
    static String madeSmall(int seed, Path space) {
        Trial trial = new Trial(space, prefix(seed));
        Trial.Outcome small = trial.of(new Shrinker(trial::disagreesOn).shrink(past(seed)));
        Path file = Path.of("target", "random-history", "seed-" + seed + ".fast-import");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, small.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String stream = new String(small.stream(), StandardCharsets.UTF_8);
        return "seed " + seed + "\n" + small.difference().orElse("no difference any more")
                + "\ngit fast-import --date-format=raw <" + file + "\n"
                + stream.substring(0, Math.min(SHOWN, stream.length()));
    }
}
